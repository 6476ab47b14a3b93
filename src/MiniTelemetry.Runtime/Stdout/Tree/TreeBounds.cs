namespace MiniTelemetry.Stdout;

/// <summary>How much of the spans that have not been told yet is kept, which is what the tree format costs.</summary>
internal sealed record TreeBounds
{
    // A tree is one record, which must fit into the queue with room to spare: its columns, too, take bytes.
    private const int TracesInQueue = 4;
    private const int SpansInQueue = 8;

    /// <summary>The bytes of all traces together.</summary>
    public long Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The bytes of one trace.</summary>
    public int TraceBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>The spans of one trace, open or ended.</summary>
    public int TraceSpans { get; init; } = 5_000;

    /// <summary>The log lines of one trace. Each stands in the stream already; further ones are counted.</summary>
    public int TraceLogs { get; init; } = 5_000;

    /// <summary>The bytes of one span's attributes, events and links; what comes after is counted.</summary>
    public int SpanBytes { get; init; } = 64 * 1024;

    /// <summary>The bounds that suit a queue.</summary>
    public static TreeBounds For(long queueBytes) => new()
    {
        Bytes = 4 * queueBytes,
        TraceBytes = (int)Math.Min(64 * 1024 * 1024, queueBytes / TracesInQueue),
        SpanBytes = (int)Math.Min(64 * 1024, queueBytes / SpansInQueue),
    };
}
