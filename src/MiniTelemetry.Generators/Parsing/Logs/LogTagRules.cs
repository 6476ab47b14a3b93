using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Reads the tags of a log method and says what is wrong with them.</summary>
internal static class LogTagRules
{
    private const int Span = 1;
    private const int Metrics = 2;
    private const string NoResult = "a log method has no result; tag a parameter, or remove the tag";
    private const string NoStart = "a log method opens no span whose sampler could see it; remove AtStart";
    private const string NoCounter = "the log method has no counter; give its [LogEvent] a Counter, or put the tag on the logs";
    private const string NoSpanEvent = "the log method adds no event to a span; set SpanEvent of its [LogEvent], or put the tag on the logs";

    public static List<TagReading> Read(IMethodSymbol method, Compilation compilation)
    {
        var readings = new List<TagReading>();
        foreach (var parameter in method.Parameters)
            Add(readings, parameter.GetAttributes(), TagPosition.Parameter, parameter);
        Add(readings, method.GetReturnTypeAttributes(), TagPosition.Result, null);
        Add(readings, method.GetAttributes(), TagPosition.Constant, null);
        if (readings.Count == 0)
            return readings;
        var options = new LogEventOptions(LogMethods.AttributeOf(method)!, method.Name);
        foreach (var reading in readings)
            reading.Findings.AddRange(Check(reading, method, options, compilation));
        TagRules.CheckDuplicates(readings);
        return readings;
    }

    private static void Add(List<TagReading> readings, ImmutableArray<AttributeData> all, TagPosition position, IParameterSymbol? parameter)
    {
        foreach (var tag in AttributeReader.FindAll(all, KnownNames.Tag))
            readings.Add(new(tag, position, parameter));
    }

    private static IEnumerable<TagFinding> Check(TagReading tag, IMethodSymbol method, LogEventOptions options, Compilation compilation)
    {
        if (tag.Position == TagPosition.Result)
            return [TagFinding.Drop(TagFault.NoEffect, NoResult)];
        var ofPosition = tag.Parameter is { } parameter
            ? CheckParameter(tag, parameter, compilation, method.ContainingType)
            : TagValueRules.CheckConstant(tag, "a method");
        return TagKeyRules.Check(tag).Concat(ofPosition).Concat(CheckSignals(tag, options));
    }

    // What is redacted is not kept, and so may be of any type.
    private static IEnumerable<TagFinding> CheckParameter(
        TagReading tag, IParameterSymbol parameter, Compilation compilation, INamedTypeSymbol within)
        => RedactionRules.IsRedacted(parameter) ? [] : TagValueRules.CheckParameter(tag, parameter, compilation, within);

    private static IEnumerable<TagFinding> CheckSignals(TagReading tag, LogEventOptions options)
    {
        if (TagSignalRules.CheckOn(tag) is { } finding)
            yield return finding;
        else if (tag.Signals == Metrics && options.Counter is null)
            yield return TagFinding.Drop(TagFault.NoEffect, NoCounter, OptionNames.On);
        else if (tag.Signals == Span && !options.OnSpan)
            yield return TagFinding.Drop(TagFault.NoEffect, NoSpanEvent, OptionNames.On);
        if (tag.AtStart)
            yield return TagFinding.Keep(TagFault.NoEffect, NoStart, OptionNames.AtStart);
    }
}
