using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Stdout;

/// <summary>Where the time of a tree went. No tree is deeper than a recursion may be. Called with the gate of the trace held.</summary>
internal static class TreeTimes
{
    private static readonly Comparison<HeldSpan> ByStart = static (a, b) => a.Start.CompareTo(b.Start);
    private static readonly Comparison<HeldSpan> ByEnd = static (a, b) =>
        a.End == b.End ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End);

    /// <summary>Measures a tree, sorts the children of each of its spans by their start, and marks the critical path.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="moment">When it is looked at: the end of the spans that are open.</param>
    public static void Measure(HeldSpan root, long moment)
    {
        MeasureAll(root, moment);
        MarkCritical(root, root.End);
    }

    /// <summary>The time within two moments during which one of these spans, sorted by their start, ran: no moment counts twice.</summary>
    public static long Covered(List<HeldSpan> spans, long start, long end)
    {
        var (covered, reached) = (0L, start);
        foreach (var child in spans)
        {
            var from = Math.Max(child.Start, reached);
            var to = Math.Min(child.End, end);
            if (to <= from) continue;
            covered += to - from;
            reached = to;
        }

        return covered;
    }

    private static void MeasureAll(HeldSpan span, long moment)
    {
        if (!span.IsEnded) span.End = Math.Max(span.Start, moment);
        var shape = Mix((ulong)span.Name.GetHashCode(StringComparison.Ordinal) ^ Mix((ulong)span.Outcome + 1));
        var (isTrouble, spans, logs) = (IsTroubled(span), 1, span.MissingItems);
        foreach (var child in span.Children)
        {
            MeasureAll(child, moment);
            shape += Mix(child.Measure.Shape ^ 0x9e3779b97f4a7c15);
            isTrouble |= child.Measure.IsTrouble;
            spans += child.Measure.Spans;
            logs += child.Measure.Logs;
        }

        foreach (var item in span.Items) logs += item.Kind == SpanItemKind.Log ? 1 : 0;
        if (span.Children.Count > 1) span.Children.Sort(ByStart);
        var own = Math.Max(0, span.Duration - span.ToldTicks - Covered(span.Children, span.Start, span.End));
        span.Measure = new SpanMeasure(own, shape, isTrouble, IsCritical: false, spans, logs);
    }

    private static bool IsTroubled(HeldSpan span)
    {
        if (!span.IsEnded || span.Outcome == SpanOutcome.Error) return true;
        foreach (var item in span.Items)
        {
            if (item.Kind == SpanItemKind.Log && item.Level >= LogLevel.Warning) return true;
            if (item.Kind == SpanItemKind.Event && item.Text.AsSpan().StartsWith("exception\t"u8)) return true;
        }

        return false;
    }

    /// <summary>
    /// Walks back from a span's end: to the child that ended last before, from its start to the next one that ended last before that, and
    /// so on; the same inside each of them. A child that its parent did not wait for, because it still ran when the parent ended, is no
    /// part of it.
    /// </summary>
    private static void MarkCritical(HeldSpan span, long until)
    {
        span.Measure = span.Measure with { IsCritical = true };
        if (span.Children.Count == 0) return;
        var children = span.Children.FindAll(child => IsAwaited(child, span));
        children.Sort(ByEnd);
        foreach (var child in children)
        {
            var end = Math.Min(child.End, span.End);
            if (end > until) continue;
            MarkCritical(child, end);
            until = Math.Min(end, Math.Max(child.Start, span.Start));
        }
    }

    private static bool IsAwaited(HeldSpan child, HeldSpan parent) =>
        !parent.IsEnded || (child.IsEnded && child.EndedAs < parent.EndedAs);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
