using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From tags on parameters to the expressions that the runtime is handed.</summary>
internal static class TagParser
{
    public static TagSource Parse(TagReading tag, MethodAttributes attributes)
    {
        var parameter = tag.Parameter!;
        var name = TypeText.Escape(parameter.Name);
        var path = tag.Path is { Members.Count: > 0 } ? tag.Path : null;
        return new(
            tag.Key,
            path is null ? ParameterParser.AsStatic(parameter.Type, name) : name,
            path is null ? null : $"static {name} => {path.Expression}",
            SignalsOf(tag),
            tag.AtStart && attributes.Traced is not null);
    }

    /// <summary>The signals where they are not the default ones.</summary>
    public static int? SignalsOf(TagReading tag) => tag.Signals == TagReading.DefaultSignals ? null : tag.Signals;
}
