using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What is measured of a method.</summary>
/// <param name="Stem">What its metric names have after the type's stem: <c>place</c>.</param>
/// <param name="Span">The span of a call.</param>
/// <param name="Counter">The counter of calls.</param>
/// <param name="Histogram">The histogram of durations.</param>
/// <param name="InFlight">The counter of calls under way.</param>
/// <param name="IsEnriching">Whether the tags go to the span that is already open.</param>
/// <param name="Outcome">What counts as failure, as far as the method and its type say it.</param>
/// <param name="Constants">The tags that are the same in every call.</param>
internal sealed record Instruments(
    string Stem,
    SpanOptions? Span,
    CounterOptions? Counter,
    HistogramOptions? Histogram,
    CounterOptions? InFlight,
    bool IsEnriching,
    OutcomeOptions Outcome,
    EquatableArray<ConstantTag> Constants)
{
    public static readonly Instruments None = new("", null, null, null, null, false, OutcomeOptions.None, default);
}
