namespace MiniTelemetry.Stdout;

/// <summary>Records that never reached stdout, by signal.</summary>
internal readonly record struct DropCounts(long Spans, long Logs, long Metrics, long Own)
{
    public long Total => Spans + Logs + Metrics + Own;

    public static DropCounts operator +(DropCounts a, DropCounts b) => new(
        a.Spans + b.Spans, a.Logs + b.Logs, a.Metrics + b.Metrics, a.Own + b.Own);

    public static DropCounts operator -(DropCounts later, DropCounts earlier) => new(
        later.Spans - earlier.Spans, later.Logs - earlier.Logs, later.Metrics - earlier.Metrics, later.Own - earlier.Own);
}
