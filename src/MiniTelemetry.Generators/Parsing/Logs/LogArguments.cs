using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The parameters of a log method that are handed on, by value: those that the record has any use for.</summary>
internal static class LogArguments
{
    // Room for values with references is cleared also where the level is off: 0.3 ns, which a method apart takes from the check. With more
    // values than these, to hand them on costs the record more than that: 7 % with seven.
    private const int MostHandedOn = 6;

    /// <summary>Null where no value holds a reference, and where there are many.</summary>
    public static IEnumerable<LogArgument>? Of(LogReading reading)
        => reading.Entries.Count <= MostHandedOn && reading.Entries.Exists(static entry => IsRead(entry) && (entry.Path is not null || !entry.Parameter!.Symbol.Type.IsUnmanagedType))
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
