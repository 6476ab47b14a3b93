using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Emission;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The fields that a log method's call is kept in, one for each value that is read, and the expressions of its attributes.</summary>
internal sealed class LogValues
{
    private readonly Dictionary<object, LogField> _fields = [];
    private readonly UniqueNames _names;

    public LogValues(LogReading reading)
    {
        _names = new(reading.Parameters.Select(static parameter => parameter.Name), StringComparer.Ordinal);
        foreach (var entry in reading.Entries)
            Keep(entry);
    }

    public List<LogField> Fields { get; } = [];

    public LogAttribute AttributeOf(LogEntry entry) => new(entry.Key, ValueOf(entry), entry.Signals);

    /// <summary>The value, as an expression in the struct.</summary>
    public string ValueOf(LogEntry entry)
    {
        if (entry.IsRedacted)
            return CSharpLiteral.Of(LogMessages.Redacted);
        return entry.Parameter is null
            ? Constants.TagLiteral(AttributeReader.Option(entry.Tag!.Attribute, OptionNames.Value)!.Value)
            : _fields[Source(entry)].Name;
    }

    private static object Source(LogEntry entry) => entry.Path is null ? entry.Parameter! : entry;

    private void Keep(LogEntry entry)
    {
        if (entry.Parameter is not { } parameter || entry.IsRedacted || _fields.ContainsKey(Source(entry)))
            return;
        var field = entry.Path is { } path ? OfPath(entry, parameter, path) : OfParameter(parameter.Symbol);
        _fields.Add(Source(entry), field);
        Fields.Add(field);
    }

    private static LogField OfParameter(IParameterSymbol parameter)
    {
        var name = TypeText.Escape(parameter.Name);
        return new(name, TypeOf(parameter.Type), name, null, "");
    }

    // Read at the call, where what a getter throws is absorbed, and in its box at once: each reader of the record would make another.
    private LogField OfPath(LogEntry entry, LogParameter parameter, MemberPath path)
    {
        var name = _names.Allocate(parameter.Name + string.Concat(path.Members.Select(static member => member.Name)));
        return new(
            name, "object?", TypeText.Escape(parameter.Name), $"static {TypeText.Escape(parameter.Name)} => {path.Expression}", entry.Key);
    }

    /// <summary>The type as which a value is kept: [AllowNull] and the like let more in than the declared one says.</summary>
    public static string TypeOf(ITypeSymbol type) => type is IDynamicTypeSymbol ? "object?"
        : type.IsValueType ? TypeText.Of(type)
        : TypeText.Of(type.WithNullableAnnotation(NullableAnnotation.Annotated));
}
