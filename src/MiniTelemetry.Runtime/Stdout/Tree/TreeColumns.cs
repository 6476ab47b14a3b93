namespace MiniTelemetry.Stdout;

/// <summary>The columns before each row of a tree: duration, own time, percentage of the root, when, and two marks.</summary>
internal readonly struct TreeColumns
{
    private const int Percent = 5;
    private const int Gap = 2;
    private const int MostPercent = 9999;

    private readonly HeldSpan _root;
    private readonly int _durations;
    private readonly int _moments;

    public TreeColumns(HeldSpan root)
    {
        _root = root;
        _durations = Math.Max("total".Length, WidthOf(Longest(root)));
        _moments = Math.Max("at".Length, WidthOf(Latest(root) - root.Start));
    }

    public void WriteLegend(Utf8Buffer buffer)
    {
        buffer.Write(TextLine.Gutter);
        WriteLabel(buffer, "total"u8, _durations);
        WriteLabel(buffer, "own"u8, _durations + Gap);
        WriteLabel(buffer, "%"u8, Percent);
        WriteLabel(buffer, "at"u8, _moments + Gap);
        buffer.Write("  (ms; * critical path)\n"u8);
    }

    public void BeginSpan(Utf8Buffer buffer, in TreeBranch branch)
    {
        var span = branch.Span;
        buffer.Write(TextLine.Gutter);
        WriteTime(buffer, span.Duration, _durations);
        WriteTime(buffer, span.Measure.Own, _durations + Gap);
        var start = buffer.Length;
        Utf8Values.Write(buffer, PercentOf(span.Duration));
        AlignRight(buffer, start, Percent);
        WriteTime(buffer, span.Start - _root.Start, _moments + Gap);
        buffer.Write(branch.IsCritical ? " *"u8 : "  "u8);
        buffer.Write(MarkOf(branch));
        buffer.Write((byte)' ');
    }

    /// <summary>A row of something that takes no time.</summary>
    public void BeginItem(Utf8Buffer buffer, in SpanItem item)
    {
        buffer.Write(TextLine.Gutter);
        buffer.InsertSpaces(buffer.Length, 2 * _durations + Gap + Percent);
        if (item.Kind == SpanItemKind.Link) buffer.InsertSpaces(buffer.Length, _moments + Gap);
        else WriteTime(buffer, item.Ticks - _root.Start, _moments + Gap);
        buffer.Write("    "u8);
    }

    /// <summary>A row that only says something.</summary>
    public void BeginNote(Utf8Buffer buffer)
    {
        buffer.Write(TextLine.Gutter);
        buffer.InsertSpaces(buffer.Length, 2 * _durations + Gap + Percent + _moments + Gap + 4);
    }

    private static ReadOnlySpan<byte> MarkOf(in TreeBranch branch)
    {
        if (branch.Calls > 1) return "×"u8;
        if (!branch.Span.IsEnded) return "?"u8;
        return branch.Span.Outcome == SpanOutcome.Error ? "!"u8 : " "u8;
    }

    private static void WriteLabel(Utf8Buffer buffer, ReadOnlySpan<byte> label, int width)
    {
        var start = buffer.Length;
        buffer.Write(label);
        AlignRight(buffer, start, width);
    }

    private static void WriteTime(Utf8Buffer buffer, long ticks, int width)
    {
        var start = buffer.Length;
        Utf8Values.WriteMilliseconds(buffer, new TimeSpan(ticks));
        AlignRight(buffer, start, width);
    }

    private static void AlignRight(Utf8Buffer buffer, int start, int width)
    {
        var missing = width - (buffer.Length - start);
        if (missing > 0) buffer.InsertSpaces(start, missing);
    }

    private static int WidthOf(long ticks)
    {
        var width = "0.000".Length;
        for (var ms = ticks / TimeSpan.TicksPerMillisecond; ms >= 10; ms /= 10) width++;
        return width;
    }

    private static long Longest(HeldSpan span)
    {
        var longest = span.Duration;
        foreach (var child in span.Children) longest = Math.Max(longest, Longest(child));
        return longest;
    }

    private static long Latest(HeldSpan span)
    {
        var latest = span.Start;
        foreach (var item in span.Items) latest = Math.Max(latest, item.Ticks);
        foreach (var child in span.Children) latest = Math.Max(latest, Latest(child));
        return latest;
    }

    private int PercentOf(long duration)
    {
        if (duration == _root.Duration) return 100;
        if (_root.Duration == 0) return 0;
        return (int)Math.Min(MostPercent, Math.Round(100.0 * duration / _root.Duration, MidpointRounding.AwayFromZero));
    }
}
