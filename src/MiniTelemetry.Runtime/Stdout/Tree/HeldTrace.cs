using System.Diagnostics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The spans below one local root that have not been told yet. Only with its gate held may anything here, or in its spans, be touched.
/// </summary>
internal sealed class HeldTrace(HeldTraces traces, TreeBounds bounds)
{
    private int _spans;
    private int _logs;
    private int _bytes;
    private int _ended;

    public Lock Gate { get; } = new();

    /// <summary>The spans that a tree begins with: the local root, and those that outlived the root they were in.</summary>
    public List<HeldSpan> Roots { get; } = new(1);

    /// <summary>Where it stands among the other traces, by age; null once it holds nothing.</summary>
    public LinkedListNode<HeldTrace>? Place { get; set; }

    public bool IsOverfull => _spans > bounds.TraceSpans || _bytes > bounds.TraceBytes;

    /// <summary>Whether letting go of what had ended has not been worth the while: most of it is open.</summary>
    public bool IsStillFull => _spans > bounds.TraceSpans / 2 || _bytes > bounds.TraceBytes / 2;

    public HeldSpan Add(Activity span, HeldSpan? parent, TextLine line)
    {
        var held = new HeldSpan(this, span, parent, line);
        Hang(held, parent);
        _spans++;
        Count(held.Bytes());
        return held;
    }

    public void AddLog(HeldSpan span, in SpanItem log)
    {
        if (_logs >= bounds.TraceLogs || _bytes > bounds.TraceBytes)
        {
            span.MissingItems++;
            return;
        }

        span.AddItem(log);
        _logs++;
        Count(log.Bytes);
    }

    public void Finish(HeldSpan span, in SpanEnd end)
    {
        var before = span.Bytes();
        span.Finish(end, ++_ended);
        Count(span.Bytes() - before);
        if (IsOverfull) traces.NoteDue(this);
    }

    /// <summary>A span is not to be told of: its children take its place, or begin trees of their own.</summary>
    public void Skip(HeldSpan span)
    {
        (span.Parent?.Children ?? Roots).Remove(span);
        foreach (var child in span.Children) Hang(child, span.Parent);
        DropItems(span);
        Remove(span);
    }

    /// <summary>
    /// After a tree has been written: lets go of all that has ended in it. What is still open stays where its parent is open too, else
    /// begins a tree of its own; or it goes as well.
    /// </summary>
    public void Release(HeldSpan root, bool keepOpen)
    {
        if (root.IsEnded || !keepOpen) Roots.Remove(root);
        ReleaseAll(root, keepOpen);
    }

    // No deeper than a tree may be.
    private void ReleaseAll(HeldSpan span, bool keepOpen)
    {
        foreach (var child in span.Children) ReleaseAll(child, keepOpen);
        DropItems(span);
        if (keepOpen && !span.IsEnded)
        {
            Keep(span);
            return;
        }

        foreach (var child in span.Children)
        {
            if (!child.IsHeld) continue;
            child.IsLate = true;
            Hang(child, null);
        }

        Remove(span);
    }

    private static void Keep(HeldSpan span)
    {
        span.IsTold = true;
        if (span.Children.Count == 0) return;
        var told = span.Children.FindAll(static child => !child.IsHeld);
        span.Children.RemoveAll(static child => !child.IsHeld);
        span.ToldTicks += TreeTimes.Covered(told, span.Start, long.MaxValue);
    }

    private void Hang(HeldSpan span, HeldSpan? parent)
    {
        span.Parent = parent;
        if (parent is null) Roots.Add(span);
        else parent.AddChild(span);
    }

    private void DropItems(HeldSpan span)
    {
        var before = span.Bytes();
        foreach (var item in span.Items) _logs -= item.Kind == SpanItemKind.Log ? 1 : 0;
        span.DropItems();
        Count(span.Bytes() - before);
    }

    private void Remove(HeldSpan span)
    {
        span.IsHeld = false;
        Count(-span.Bytes());
        if (--_spans == 0) traces.Leave(this);
        traces.Forget(span);
    }

    private void Count(int bytes)
    {
        _bytes += bytes;
        traces.Count(bytes);
    }
}
