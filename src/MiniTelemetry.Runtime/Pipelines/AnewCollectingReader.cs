using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// A periodic reader whose flush and end hold what has happened until they are called. The SDK lets a collection that is asked for while
/// another one is under way share that one's result, and that one may have read its instruments before: what was counted since would be
/// missing, at the end for good.
/// </summary>
internal sealed class AnewCollectingReader(BaseExporter<Metric> exporter, TimeSpan interval, TimeSpan timeout)
    : PeriodicExportingMetricReader(exporter, (int)interval.TotalMilliseconds, (int)timeout.TotalMilliseconds)
{
    // The SDK collects one at a time: what has begun and not ended is the one under way.
    private long _begun;
    private long _ended;
    private bool _isShutDown;

    /// <summary>Collects once from now on, alone or with others. False if that failed or took too long.</summary>
    internal bool CollectAnew(Deadline deadline)
    {
        var before = Volatile.Read(ref _begun);
        bool collected;
        do
        {
            collected = Collect((int)deadline.Left.TotalMilliseconds);
        }
        while (!HasCollectedSince(before) && !Volatile.Read(ref _isShutDown) && !deadline.HasPassed);

        return collected && HasCollectedSince(before);
    }

    protected override bool OnCollect(int timeoutMilliseconds)
    {
        Interlocked.Increment(ref _begun);
        try
        {
            return base.OnCollect(timeoutMilliseconds);
        }
        finally
        {
            Interlocked.Increment(ref _ended);
        }
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        var deadline = new Deadline(TimeSpan.FromMilliseconds(timeoutMilliseconds));
        var before = Volatile.Read(ref _begun);
        var ended = base.OnShutdown(timeoutMilliseconds);
        if (!HasCollectedSince(before) && !deadline.HasPassed)
            ended &= CollectAnew(deadline);
        Volatile.Write(ref _isShutDown, true);
        return ended;
    }

    private bool HasCollectedSince(long begun) => Volatile.Read(ref _ended) > begun;
}
