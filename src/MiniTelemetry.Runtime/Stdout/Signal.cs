namespace MiniTelemetry.Stdout;

/// <summary>What a record in the stream is; written and dropped records are counted by it.</summary>
internal enum Signal
{
    Span,
    Log,
    Metric,

    /// <summary>Our own lines: the resource, warnings of the pipeline.</summary>
    Own,

    /// <summary>The transport's report of what it dropped. Only the transport enqueues it.</summary>
    DropNotice,
}
