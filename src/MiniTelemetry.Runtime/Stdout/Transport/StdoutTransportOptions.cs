namespace MiniTelemetry.Stdout;

/// <summary>How much may wait for stdout, and what happens when more would.</summary>
internal sealed record StdoutTransportOptions
{
    /// <summary>The bytes of records that may wait, those being written included.</summary>
    public long QueueBytes { get; init; } = 8 * 1024 * 1024;

    public QueueFullMode WhenFull { get; init; } = QueueFullMode.WaitThenDrop;

    /// <summary>For how long a reader may take nothing before <see cref="QueueFullMode.WaitThenDrop"/> calls it stalled.</summary>
    public TimeSpan StallBound { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How the transport reports, in the stream, what it dropped. Null: it does not.</summary>
    public DropNotice? DropNotice { get; init; }

    /// <summary>Where a failing stdout is reported, once.</summary>
    public Action<string> ReportFailure { get; init; } = StandardError.Write;
}
