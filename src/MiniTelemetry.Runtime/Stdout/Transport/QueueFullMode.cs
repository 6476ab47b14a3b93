namespace MiniTelemetry;

/// <summary>What happens to a record when the reader of stdout is slower than the application and the queue is full.</summary>
/// <remarks>
/// Whatever is dropped is counted per signal and reported in the stream itself as soon as it moves again. A part of the queue is
/// kept for what matters most: log records of level Warning and above, and spans that failed.
/// </remarks>
public enum QueueFullMode
{
    /// <summary>
    /// Wait for room as long as the reader takes anything at all; when it takes nothing for the stall bound (500 ms), drop until
    /// the queue is half empty. A slow reader loses nothing, a stalled one costs the application one bound per stall.
    /// </summary>
    WaitThenDrop,

    /// <summary>Never wait: drop from the moment the queue is full until it is half empty.</summary>
    Drop,

    /// <summary>Never drop: wait for room, for ever if need be. A stalled reader then stalls the application.</summary>
    Wait,
}
