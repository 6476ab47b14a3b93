namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes one tree: a line as text has it, and behind the gutter a row for each span, log line, event and link. Called with the gate of
/// the trace held; no deeper than a tree may be.
/// </summary>
internal readonly struct TreeWriter
{
    // A row's indentation: what goes on below it, two columns a level.
    private readonly List<bool> _isLast = new(8);
    private readonly TextLine _line;
    private readonly Utf8Buffer _buffer;
    private readonly HeldSpan _root;
    private readonly TreeColumns _columns;

    private TreeWriter(TextLine line, Utf8Buffer buffer, HeldSpan root)
    {
        (_line, _buffer, _root) = (line, buffer, root);
        _columns = new TreeColumns(root);
    }

    /// <summary>Writes a tree as it is at a moment, which is its root's end unless that is open.</summary>
    public static void Write(TextLine line, Utf8Buffer buffer, HeldSpan root, long moment)
    {
        TreeTimes.Measure(root, moment);
        TreeHeader.Write(line, buffer, root);
        var writer = new TreeWriter(line, buffer, root);
        writer._columns.WriteLegend(buffer);
        writer.WriteBranch(TreeBranch.Of(root));
    }

    private void WriteBranch(in TreeBranch branch)
    {
        var span = branch.Span;
        _columns.BeginSpan(_buffer, branch);
        WriteIndentation();
        WriteText(branch);
        TreeRowAttributes.Write(_line, _buffer, span, _root);
        _buffer.Write((byte)'\n');
        if (span.Children.Count + span.Items.Count + span.MissingItems + branch.HiddenLogs > 0) WriteBelow(span, branch.HiddenLogs);
    }

    /// <summary>What happened in a span, in the order of time.</summary>
    private void WriteBelow(HeldSpan span, int hiddenLogs)
    {
        var branches = new List<TreeBranch>(span.Children.Count);
        TreeFolding.Collect(span.Children, branches);
        branches.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        if (span.Items.Count > 1) span.Items.Sort(static (a, b) => a.Ticks.CompareTo(b.Ticks));
        var left = branches.Count + span.Items.Count + (span.MissingItems > 0 ? 1 : 0) + (hiddenLogs > 0 ? 1 : 0);
        _isLast.Add(false);
        for (var (branch, item) = (0, 0); branch < branches.Count || item < span.Items.Count;)
        {
            _isLast[^1] = --left == 0;
            var isItem = branch == branches.Count
                || (item < span.Items.Count && span.Items[item].Ticks <= branches[branch].Span.Start);
            if (isItem) WriteItem(span, span.Items[item++]);
            else WriteBranch(branches[branch++]);
        }

        _isLast[^1] = hiddenLogs == 0;
        if (span.MissingItems > 0) WriteMissing(span.MissingItems, " more log lines (they stand above) or events\n"u8);
        _isLast[^1] = true;
        if (hiddenLogs > 0) WriteMissing(hiddenLogs, " more log lines inside the others (they stand above)\n"u8);
        _isLast.RemoveAt(_isLast.Count - 1);
    }

    private void WriteText(in TreeBranch branch)
    {
        var span = branch.Span;
        var isError = span.IsEnded && span.Outcome == SpanOutcome.Error;
        if (isError) _line.BeginColour(_buffer, TextColours.Error);
        TextEscaping.WriteText(_buffer, span.Name);
        if (!span.IsEnded) _buffer.Write(" still open"u8);
        else if (span.Outcome != SpanOutcome.Ok) WriteOutcome(span);
        if (isError) _line.EndColour(_buffer);
        if (branch.Calls > 1) WriteFold(branch);
    }

    private void WriteOutcome(HeldSpan span)
    {
        _buffer.Write((byte)' ');
        _buffer.Write(SpanFacts.NameOf(span.Outcome));
        if (span.Status is not { } status) return;
        _buffer.Write(": "u8);
        TextEscaping.WriteText(_buffer, status);
    }

    private void WriteFold(in TreeBranch branch)
    {
        _buffer.Write(" × "u8);
        Utf8Values.Write(_buffer, branch.Calls);
        _buffer.Write(" calls, "u8);
        Utf8Values.WriteMilliseconds(_buffer, new TimeSpan(branch.Median));
        _buffer.Write(" ms median, "u8);
        Utf8Values.WriteMilliseconds(_buffer, new TimeSpan(branch.Sum));
        _buffer.Write(" ms in all; the slowest:"u8);
    }

    private void WriteItem(HeldSpan span, in SpanItem item)
    {
        _columns.BeginItem(_buffer, item);
        WriteIndentation();
        switch (item.Kind)
        {
            case SpanItemKind.Link: _buffer.Write("link "u8); break;
            case SpanItemKind.Event: _buffer.Write("event "u8); break;
            default:
                _line.WriteColoured(_buffer, TextColours.NameOf(item.Level), TextColours.Of(item.Level));
                _buffer.Write((byte)' ');
                break;
        }

        TreeRowAttributes.WriteItem(_buffer, item.Text, span, _root);
        _buffer.Write((byte)'\n');
    }

    private void WriteMissing(int count, ReadOnlySpan<byte> what)
    {
        _columns.BeginNote(_buffer);
        WriteIndentation();
        _buffer.Write("… "u8);
        Utf8Values.Write(_buffer, count);
        _buffer.Write(what);
    }

    private void WriteIndentation()
    {
        for (var level = 0; level < _isLast.Count - 1; level++) _buffer.Write(_isLast[level] ? "  "u8 : "│ "u8);
        if (_isLast.Count > 0) _buffer.Write(_isLast[^1] ? "└ "u8 : "├ "u8);
    }
}
