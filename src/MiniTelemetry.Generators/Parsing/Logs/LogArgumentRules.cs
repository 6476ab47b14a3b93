using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The arguments of <c>[LogEvent]</c>.</summary>
internal static class LogArgumentRules
{
    private const int None = 6;
    private const string EmptyName = "the event's name is empty, and the method's is used; give a name or leave it out";
    private const string Nothing = "at LogLevel.None nothing is logged; name another level, or leave it out where a parameter gives it";

    public static IEnumerable<OptionFinding> Check(AttributeData attribute)
    {
        if (AttributeReader.Text(attribute, OptionNames.EventName) is { } name && string.IsNullOrWhiteSpace(name))
            yield return new(OptionNames.EventName, EmptyName);
        foreach (var option in new[] { OptionNames.Level, OptionNames.LevelArgument })
        {
            if (AttributeReader.Number(attribute, option) is { } level && Reason(level, attribute) is { } detail)
                yield return new(option, detail);
        }
    }

    // What is only counted, or put on a span, may well be at no level.
    private static string? Reason(int level, AttributeData attribute)
    {
        if (!OutcomeRules.IsLevel(level))
            return $"{level} is no LogLevel; name a member of LogLevel";
        var isForOthers = AttributeReader.Flag(attribute, OptionNames.SpanEvent)
            || AttributeReader.NonBlankText(attribute, OptionNames.Counter) is not null;
        return level == None && !isForOthers ? Nothing : null;
    }
}
