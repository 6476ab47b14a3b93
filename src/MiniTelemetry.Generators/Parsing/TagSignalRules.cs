namespace MiniTelemetry.Generators.Parsing;

/// <summary>The signals that a tag asks for, and what the method has.</summary>
internal static class TagSignalRules
{
    private const int Span = 1;
    private const int Metrics = 2;
    private const int AllSignals = 7;

    public static IEnumerable<TagFinding> Check(TagReading tag, MethodAttributes attributes)
        => CheckAtStart(tag, attributes).Prepend(CheckOn(tag) ?? CheckOn(tag, attributes)).OfType<TagFinding>();

    /// <summary>Whether a method with those attributes has a signal that the tag asks for.</summary>
    public static bool HasSignal(TagReading tag, MethodAttributes attributes) => CheckOn(tag, attributes) is not { Drops: true };

    /// <summary>What is wrong with <c>On</c> wherever the tag stands.</summary>
    public static TagFinding? CheckOn(TagReading tag)
    {
        if ((tag.Signals & AllSignals) == 0)
            return TagFinding.Drop(TagFault.NoEffect, "On names no signal; name one, or remove the tag", OptionNames.On);
        return (tag.Signals & ~AllSignals) == 0
            ? null
            : TagFinding.Keep(
                TagFault.NoEffect, "On names a signal that does not exist; combine Span, Metrics and Logs", OptionNames.On);
    }

    private static TagFinding? CheckOn(TagReading tag, MethodAttributes attributes)
    {
        if (tag.Signals == Metrics && !attributes.HasMetric)
            return TagFinding.Drop(
                TagFault.NoEffect, "the method has no metric; add [Counted] or [Timed], or put the tag on the span", OptionNames.On);
        if (tag.Signals == Span && !attributes.HasSpan)
            return TagFinding.Drop(
                TagFault.NoEffect, "the method has no span; add [Traced], or put the tag on the metrics or logs", OptionNames.On);
        return !attributes.HasSpan && !tag.AtStart && AttributeReader.Option(tag.Attribute, OptionNames.On) is null
            ? TagFinding.Keep(
                TagFault.NoEffect,
                "the method has no span, so only the record of a failure carries it; add [Traced], or say with On where it belongs")
            : null;
    }

    private static IEnumerable<TagFinding> CheckAtStart(TagReading tag, MethodAttributes attributes)
    {
        if (tag.AtStart && !tag.IsKnownAtStart)
            yield return TagFinding.Keep(
                TagFault.NoEffect, "AtStart comes before the value is known; remove AtStart", OptionNames.AtStart);
        else if (tag.AtStart && attributes.Traced is null)
            yield return TagFinding.Keep(
                TagFault.NoEffect,
                "AtStart is for the sampler of a span, and the method has none; add [Traced] or remove AtStart",
                OptionNames.AtStart);
    }
}
