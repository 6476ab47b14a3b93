using System.Diagnostics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// A span that has not been told yet: open, or ended inside a trace whose root is open. Its trace's lock guards whatever can change.
/// </summary>
internal sealed class HeldSpan
{
    /// <summary>What one takes, its row's columns included.</summary>
    private const int OwnBytes = 280;

    private const int MostSourceChars = 200;

    // Most spans have neither: what is read for them, and never changed, not even sorted.
    private static readonly List<HeldSpan> NoChildren = [];
    private static readonly List<SpanItem> NoItems = [];

    private List<HeldSpan>? _children;
    private List<SpanItem>? _items;
    private byte[] _attributes = [];

    public HeldSpan(HeldTrace trace, Activity span, HeldSpan? parent, TextLine line)
    {
        Trace = trace;
        Parent = parent;
        Key = SpanKey.Of(span);
        ParentId = span.ParentSpanId;
        Kind = span.Kind;
        Source = TextEscaping.Keep(span.Source.Name, MostSourceChars) is var kept && kept.Length < span.Source.Name.Length
            ? kept.ToString()
            : span.Source.Name;
        Name = SpanCapture.NameOf(line, span);
        Start = span.StartTimeUtc.Ticks;
        Depth = parent is null ? 0 : parent.Depth + 1;
        HasRemoteParent = span.HasRemoteParent;
    }

    public HeldTrace Trace { get; }

    public SpanKey Key { get; }

    public ActivitySpanId ParentId { get; }

    public ActivityKind Kind { get; }

    public string Source { get; }

    public long Start { get; private set; }

    public int Depth { get; }

    /// <summary>Whether its parent is in another process.</summary>
    public bool HasRemoteParent { get; }

    /// <summary>The parent in the same tree. Null for the tree's root.</summary>
    public HeldSpan? Parent { get; set; }

    /// <summary>Its children in this tree; they are added with <see cref="AddChild"/>.</summary>
    public List<HeldSpan> Children => _children ?? NoChildren;

    /// <summary>Its log lines, events and links.</summary>
    public List<SpanItem> Items => _items ?? NoItems;

    /// <summary>Log lines, events and links that there was no room for.</summary>
    public int MissingItems { get; set; }

    /// <summary>False once it has been told, or let go: whoever found it before must not add to it any more.</summary>
    public bool IsHeld { get; set; } = true;

    /// <summary>Whether its parent's tree was told before it ended.</summary>
    public bool IsLate { get; set; }

    /// <summary>Whether it was shown as open in a tree already.</summary>
    public bool IsTold { get; set; }

    /// <summary>The time in it that children took which have been told before it ended.</summary>
    public long ToldTicks { get; set; }

    /// <summary>Its place among the spans of the trace in the order in which they ended; 0 while it is open.</summary>
    public int EndedAs { get; private set; }

    public bool IsEnded => EndedAs > 0;

    /// <summary>When it ended; of an open span, the moment at which it is looked at.</summary>
    public long End { get; set; }

    public long Duration => End - Start;

    public SpanOutcome Outcome { get; private set; }

    public string? Status { get; private set; }

    public ReadOnlySpan<byte> Attributes => _attributes;

    /// <summary>What there is to tell of it besides that it is there.</summary>
    public bool HasNews => IsEnded || !IsTold || Items.Count > 0 || MissingItems > 0;

    /// <summary>What <see cref="TreeTimes"/> has found out about it, for the tree that is being written.</summary>
    public SpanMeasure Measure { get; set; }

    /// <summary>The name; of an open span the one that it began with, since the span itself would be kept alive to be asked.</summary>
    public string Name { get; private set; }

    public void AddChild(HeldSpan child) => (_children ??= []).Add(child);

    public void AddItem(in SpanItem item) => (_items ??= []).Add(item);

    public void DropItems() => (_items, MissingItems) = (null, 0);

    public void Finish(in SpanEnd end, int order)
    {
        (Name, _attributes, Outcome, Status) = (end.Name, end.Attributes, end.Outcome, end.Status);
        EndedAs = order;
        Start = end.Start;
        End = Math.Max(Start, end.Ticks);
        MissingItems += end.Missing;
        if (end.Items is not { } items) return;
        items.AddRange(Items);
        _items = items;
    }

    /// <summary>All its bytes: it must be asked before and after a change.</summary>
    public int Bytes()
    {
        var bytes = OwnBytes + 2 * Name.Length + Attributes.Length + 2 * (Status?.Length ?? 0);
        foreach (var item in Items) bytes += item.Bytes;
        return bytes;
    }
}
