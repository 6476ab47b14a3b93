using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace MiniTelemetry.Stdout;

/// <summary>
/// All spans that have not been told yet, found by their ids; each trace has a lock of its own. What a formatter holds is shared by all
/// formatters of one output.
/// </summary>
internal sealed class HeldTraces(TreeBounds bounds)
{
    /// <summary>A span nested deeper begins a tree of its own.</summary>
    public const int MostDepth = 40;

    // How far up the spans between one and the next that is held are walked.
    private const int MostBetween = 64;

    private readonly ConcurrentDictionary<SpanKey, HeldSpan> _spans = new();
    private readonly ConcurrentQueue<HeldTrace> _due = new();
    private readonly Lock _orderGate = new();
    private readonly LinkedList<HeldTrace> _order = new();
    private long _bytes;

    public TreeBounds Bounds => bounds;

    /// <summary>The bytes that are held.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>The spans that are held.</summary>
    public int Spans => _spans.Count;

    /// <summary>Whether more is held than there is room for, or a trace has to be told before its root ends.</summary>
    public bool HasDue => Bytes > bounds.Bytes || !_due.IsEmpty;

    public bool TryFind(SpanKey key, [NotNullWhen(true)] out HeldSpan? span) => _spans.TryGetValue(key, out span);

    /// <summary>Takes a span that has started, below its parent where that is held.</summary>
    public void Start(Activity span, TextLine line)
    {
        if (FindParent(span) is { } parent && TryAddBelow(parent, span, line)) return;
        var trace = new HeldTrace(this, bounds);
        lock (trace.Gate)
        {
            if (!Remember(trace.Add(span, null, line))) return;
            trace.Roots[0].IsLate = span.Parent is { Recorded: true, IsStopped: true };
            lock (_orderGate) trace.Place = _order.AddLast(trace);
        }
    }

    /// <summary>Notes that a trace has something to tell that no end of a span brings out. Called with its gate held.</summary>
    public void NoteDue(HeldTrace trace) => _due.Enqueue(trace);

    public bool TryTakeDue([NotNullWhen(true)] out HeldTrace? trace) => _due.TryDequeue(out trace);

    /// <summary>The trace that has been held longest.</summary>
    public HeldTrace? Oldest()
    {
        lock (_orderGate) return _order.First?.Value;
    }

    /// <summary>All traces, the oldest first.</summary>
    public HeldTrace[] All()
    {
        lock (_orderGate) return [.. _order];
    }

    /// <summary>A trace holds nothing any more. Called with its gate held.</summary>
    public void Leave(HeldTrace trace)
    {
        lock (_orderGate)
        {
            if (trace.Place is { } place) _order.Remove(place);
            trace.Place = null;
        }
    }

    /// <summary>Whatever comes now for this span does not find it.</summary>
    public void Forget(HeldSpan span) => _spans.TryRemove(new KeyValuePair<SpanKey, HeldSpan>(span.Key, span));

    public void Count(int bytes) => Interlocked.Add(ref _bytes, bytes);

    private bool TryAddBelow(HeldSpan parent, Activity span, TextLine line)
    {
        if (parent.Depth == MostDepth) return false;
        var trace = parent.Trace;
        lock (trace.Gate)
        {
            if (!parent.IsHeld) return false;
            Remember(trace.Add(span, parent, line));
            return true;
        }
    }

    // Another exporter over the same output may have taken it already.
    private bool Remember(HeldSpan span)
    {
        if (!_spans.TryAdd(span.Key, span))
        {
            span.Trace.Skip(span);
            return false;
        }

        if (span.Trace.IsOverfull) NoteDue(span.Trace);
        return true;
    }

    /// <summary>The parent, in whatever way it was named; where nobody recorded it, the next one above.</summary>
    private HeldSpan? FindParent(Activity span)
    {
        if (span.ParentSpanId == default) return null;
        if (TryFind(new SpanKey(span.TraceId, span.ParentSpanId), out var parent)) return parent;
        var left = MostBetween;
        for (var above = span.Parent?.Parent; above is not null && left-- > 0; above = above.Parent)
        {
            if (above.TraceId == span.TraceId && TryFind(SpanKey.Of(above), out parent)) return parent;
        }

        return null;
    }
}
