using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Which parameter of a log method is what: of each kind that has a place of its own the first, as with <c>[LoggerMessage]</c>.</summary>
internal static class LogParameters
{
    /// <param name="method">The log method.</param>
    /// <param name="template">Its message.</param>
    /// <param name="hasLevel">Whether the attribute gives the level, so that a parameter of its type is a value as any other.</param>
    public static List<LogParameter> Read(IMethodSymbol method, LogTemplate template, bool hasLevel)
    {
        var parameters = new List<LogParameter>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            var isRedacted = RedactionRules.IsRedacted(parameter);
            var role = RoleOf(parameter, isRedacted);
            if ((role == LogRole.Level && hasLevel) || parameters.Exists(other => other.Role == role))
                role = LogRole.Value;
            parameters.Add(new(parameter, role, isRedacted, template.Holes.Exists(hole => Names(hole, parameter))));
        }

        return parameters;
    }

    /// <summary>Whether the placeholder names the parameter.</summary>
    public static bool Names(LogHole hole, IParameterSymbol parameter)
        => string.Equals(hole.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    // An exception that is redacted would carry its message and its stack trace out: only its name is left.
    private static LogRole RoleOf(IParameterSymbol parameter, bool isRedacted)
    {
        if (LogTypes.IsLogger(parameter.Type))
            return LogRole.Logger;
        if (LogTypes.IsException(parameter.Type) && !isRedacted)
            return LogRole.Exception;
        return LogTypes.IsLevel(parameter.Type) ? LogRole.Level : LogRole.Value;
    }
}
