using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Stdout;

/// <summary>What a span's row is followed by, besides its children.</summary>
internal enum SpanItemKind
{
    Link,
    Event,
    Log,
}

/// <summary>A link, an event or a log line of a span that has not been told yet.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Ticks">When; links stand first.</param>
/// <param name="Level">The severity of a log line.</param>
/// <param name="Text">The escaped text, and behind a TAB the attributes.</param>
internal readonly record struct SpanItem(SpanItemKind Kind, long Ticks, LogLevel Level, byte[] Text)
{
    /// <summary>What it counts as, its own bookkeeping and row included.</summary>
    public int Bytes => Text.Length + 128;
}
