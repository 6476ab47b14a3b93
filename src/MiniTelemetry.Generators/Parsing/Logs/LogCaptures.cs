using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Reads what a log method takes out of the process: each of its attributes, unless it is redacted.</summary>
internal static class LogCaptures
{
    public static IEnumerable<(CapturedValue Value, ISymbol Source)> Of(LogReading reading) => reading.Entries
        .Where(static entry => !entry.IsRedacted)
        .Select(entry => (Of(entry), entry.Parameter?.Symbol ?? (ISymbol)reading.Method));

    private static CapturedValue Of(LogEntry entry)
    {
        if (entry.Parameter is not { } parameter)
            return OfConstant(entry, entry.Tag!.Attribute);
        var name = entry.Path is null ? parameter.Name : $"{parameter.Name}.{entry.Tag!.PathText}";
        return new(entry.Tag?.Attribute, entry.Key, name, entry.Type!, isConstant: false);
    }

    private static CapturedValue OfConstant(LogEntry entry, AttributeData tag)
        => new(tag, entry.Key, null, AttributeReader.Option(tag, OptionNames.Value)!.Value.Type!, isConstant: true);
}
