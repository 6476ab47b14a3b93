using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The parameters of a log method that are handed on, by value: those that the record has any use for.</summary>
internal static class LogArguments
{
    /// <summary>Null where no value holds a reference.</summary>
    public static IEnumerable<LogArgument>? Of(LogReading reading)
        => reading.Entries.Exists(static entry => IsRead(entry) && (entry.Path is not null || !entry.Parameter!.Symbol.Type.IsUnmanagedType))
            ? reading.Parameters.Where(parameter => IsHandedOn(reading, parameter)).Select(static parameter => Of(parameter.Symbol))
            : null;

    private static bool IsHandedOn(LogReading reading, LogParameter parameter)
        => parameter.Role is LogRole.Exception or LogRole.Level || reading.Entries.Exists(entry => IsRead(entry) && entry.Parameter == parameter);

    private static bool IsRead(LogEntry entry) => entry is { IsRedacted: false, Parameter: not null };

    private static LogArgument Of(IParameterSymbol parameter)
    {
        var name = TypeText.Escape(parameter.Name);
        return new(name, LogValues.TypeOf(parameter.Type), ParameterParser.AsStatic(parameter.Type, name));
    }
}
