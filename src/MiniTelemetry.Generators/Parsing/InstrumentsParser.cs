using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From attributes to what is measured. An option that an analyzer refuses counts as not given.</summary>
internal static class InstrumentsParser
{
    public static Instruments Parse(IMethodSymbol method, MethodAttributes attributes, IEnumerable<TagReading> tags) => new(
        NameRules.MethodStem(method.Name),
        attributes.Traced is { } traced ? Span(attributes, traced) : null,
        attributes.Counted is { } counted ? Counter(attributes, counted) : null,
        attributes.Timed is { } timed ? Histogram(attributes, timed) : null,
        attributes.InFlight is { } inFlight ? Counter(attributes, inFlight) : null,
        attributes.Enrich is not null,
        OutcomeParser.Parse(method, attributes),
        tags.Where(static tag => tag.IsConstant).Select(tag => Constant(tag, attributes)).ToEquatableArray());

    private static SpanOptions Span(MethodAttributes attributes, AttributeData traced) => new(
        InstrumentNames.Given(attributes, traced),
        KindRules.NameOf(AttributeReader.Number(traced, OptionNames.Kind)),
        AttributeReader.Flag(traced, OptionNames.Root));

    private static CounterOptions Counter(MethodAttributes attributes, AttributeData counted)
        => new(InstrumentNames.Given(attributes, counted), AttributeReader.NonBlankText(counted, OptionNames.Description));

    private static HistogramOptions Histogram(MethodAttributes attributes, AttributeData timed) => new(
        InstrumentNames.Given(attributes, timed),
        AttributeReader.NonBlankText(timed, OptionNames.Description),
        AttributeReader.Numbers(timed, OptionNames.Buckets) is { } buckets && BucketRules.AreValid(buckets)
            ? buckets.ToEquatableArray()
            : null);

    private static ConstantTag Constant(TagReading tag, MethodAttributes attributes) => new(
        tag.Key,
        Constants.TagLiteral(AttributeReader.Option(tag.Attribute, OptionNames.Value)!.Value),
        TagParser.SignalsOf(tag),
        tag.AtStart && attributes.Traced is not null);
}
