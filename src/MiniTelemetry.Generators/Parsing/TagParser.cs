using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From tags on parameters to the expressions that the runtime is handed.</summary>
internal static class TagParser
{
    public static TagSource Parse(TagReading tag, MethodAttributes attributes)
    {
        var parameter = tag.Parameter!;
        var name = TypeText.Escape(parameter.Name);
        return new(
            tag.Key,
            tag.Path is null ? ParameterParser.AsStatic(parameter.Type, name) : name,
            tag.Path is null ? null : $"static {name} => {tag.Path.Expression}",
            SignalsOf(tag),
            tag.AtStart && attributes.Traced is not null);
    }

    /// <summary>The signals where they are not the default ones.</summary>
    public static int? SignalsOf(TagReading tag) => tag.Signals == TagReading.DefaultSignals ? null : tag.Signals;
}
