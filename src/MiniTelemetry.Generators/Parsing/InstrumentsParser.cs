using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From attributes to what is measured. An option that an analyzer refuses counts as not given.</summary>
internal static class InstrumentsParser
{
    public static Instruments Parse(IMethodSymbol method, MethodAttributes attributes, IEnumerable<TagReading> tags) => new(
        NameRules.MethodStem(method.Name),
        attributes.Traced is { } traced ? Span(traced) : null,
        attributes.Counted is { } counted ? Counter(counted) : null,
        attributes.Timed is { } timed ? Histogram(timed) : null,
        tags.Where(static tag => tag.Parameter is null).Select(tag => Constant(tag, attributes)).ToEquatableArray());

    private static SpanOptions Span(AttributeData traced) => new(
        Text(traced, OptionNames.Name),
        KindRules.NameOf(AttributeReader.Number(traced, OptionNames.Kind)),
        AttributeReader.Flag(traced, OptionNames.Root));

    private static CounterOptions Counter(AttributeData counted)
        => new(Text(counted, OptionNames.Name), Text(counted, OptionNames.Description));

    private static HistogramOptions Histogram(AttributeData timed) => new(
        Text(timed, OptionNames.Name),
        Text(timed, OptionNames.Description),
        AttributeReader.Numbers(timed, OptionNames.Buckets) is { } buckets && BucketRules.AreValid(buckets)
            ? buckets.ToEquatableArray()
            : null);

    private static ConstantTag Constant(TagReading tag, MethodAttributes attributes) => new(
        tag.Key,
        Constants.TagLiteral(AttributeReader.Option(tag.Attribute, OptionNames.Value)!.Value),
        TagParser.SignalsOf(tag),
        tag.AtStart && attributes.Traced is not null);

    private static string? Text(AttributeData attribute, string option)
        => AttributeReader.Text(attribute, option) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
