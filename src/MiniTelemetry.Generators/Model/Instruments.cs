using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What is measured of a method.</summary>
/// <param name="Stem">What its metric names have after the type's stem: <c>place</c>.</param>
/// <param name="Span">The span of a call.</param>
/// <param name="Counter">The counter of calls.</param>
/// <param name="Histogram">The histogram of durations.</param>
/// <param name="Constants">The tags that are the same in every call.</param>
internal sealed record Instruments(
    string Stem, SpanOptions? Span, CounterOptions? Counter, HistogramOptions? Histogram, EquatableArray<ConstantTag> Constants);
