namespace MiniTelemetry.Stdout;

/// <summary>The line that a tree begins with: that of a span in text, of the kind TREE, with what there is in the tree.</summary>
internal static class TreeHeader
{
    public static void Write(TextLine line, Utf8Buffer buffer, HeldSpan root)
    {
        line.BeginSpan(buffer, new DateTime(root.End, DateTimeKind.Utc), "TREE"u8, root.Source);
        line.WriteIds(buffer, root.Key.Trace, root.Key.Span);
        line.EndIds(buffer, root.ParentId);
        var start = buffer.Length;
        TextEscaping.WriteText(buffer, root.Name);
        TextSpan.WriteDuration(line, buffer, start, new TimeSpan(root.Duration));
        WriteOutcome(line, buffer, root);
        WriteAttributes(buffer, root);
        buffer.Write((byte)'\n');
    }

    private static void WriteOutcome(TextLine line, Utf8Buffer buffer, HeldSpan root)
    {
        var isError = root.IsEnded && root.Outcome == SpanOutcome.Error;
        line.WriteColoured(
            buffer, root.IsEnded ? SpanFacts.NameOf(root.Outcome) : "open"u8, isError ? TextColours.Error : default);
    }

    private static void WriteAttributes(Utf8Buffer buffer, HeldSpan root)
    {
        var counts = default(TreeCounts);
        counts.Add(root);
        var list = TextAttributes.Begin(buffer, redaction: null);
        list.AddPassed("spans", counts.Spans);
        if (counts.Logs > 0) list.AddPassed("logs", counts.Logs);
        if (counts.Errors > 0) list.AddPassed("errors", counts.Errors);
        if (counts.Open > 0) list.AddPassed("open", counts.Open);
        if (root.HasRemoteParent) list.AddPassed("parent.remote", "true");
        if (root.IsLate) list.AddPassed("late", "true");
        else if (root.IsTold) list.AddPassed("continued", "true");
        list.End();
    }
}
