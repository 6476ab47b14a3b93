namespace MiniTelemetry.Stdout;

/// <summary>What a tree holds.</summary>
internal record struct TreeCounts(int Spans, int Logs, int Errors, int Open)
{
    /// <summary>The spans that have ended: those that a record stands for.</summary>
    public readonly int Ended => Spans - Open;

    public void Add(HeldSpan span)
    {
        Spans++;
        Logs += span.MissingItems;
        if (!span.IsEnded) Open++;
        else if (span.Outcome == SpanOutcome.Error) Errors++;
        foreach (var item in span.Items) Logs += item.Kind == SpanItemKind.Log ? 1 : 0;
        foreach (var child in span.Children) Add(child);
    }
}
