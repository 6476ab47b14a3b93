using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Finds log methods of a type that write events of one name, or of one id. Overloads write one event on purpose.</summary>
internal static class LogEventRules
{
    public static IEnumerable<LogEventConflict> Find(INamedTypeSymbol type)
    {
        var events = type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method.PartialDefinitionPart is null && LogMethods.IsLogMethod(method))
            .Select(static method => (Method: method, Options: new LogEventOptions(LogMethods.AttributeOf(method)!, method.Name)))
            .ToList();
        for (var index = 1; index < events.Count; index++)
        {
            var (method, options) = events[index];
            var others = events.GetRange(0, index).FindAll(other => other.Method.Name != method.Name);
            if (others.Find(other => other.Options.EventName == options.EventName).Method is { } namesake)
                yield return new(namesake, options, isOfName: true);
            else if (options.GivenId is not null && others.Find(other => other.Options.EventId == options.EventId).Method is { } sibling)
                yield return new(sibling, options, isOfName: false);
        }
    }
}
