namespace MiniTelemetry.Stdout;

/// <summary>A child as its parent's row is followed by it: a span, or the slowest of many alike.</summary>
/// <param name="Span">The one that is shown.</param>
/// <param name="Calls">How many it stands for, itself included.</param>
/// <param name="Median">The median of their durations, in ticks.</param>
/// <param name="Sum">All their durations, in ticks.</param>
/// <param name="HiddenLogs">The log lines inside those that are not shown.</param>
/// <param name="IsCritical">Whether one of them is on the critical path.</param>
internal readonly record struct TreeBranch(HeldSpan Span, int Calls, long Median, long Sum, int HiddenLogs, bool IsCritical)
{
    public static TreeBranch Of(HeldSpan span) => new(span, 1, span.Duration, span.Duration, 0, span.Measure.IsCritical);
}
