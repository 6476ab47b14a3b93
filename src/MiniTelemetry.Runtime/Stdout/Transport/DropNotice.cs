namespace MiniTelemetry.Stdout;

/// <summary>Turns drop counts into one record of the stream's format. Called by the transport under its lock: format, nothing else.</summary>
internal delegate void DropNotice(Utf8Buffer buffer, DropCounts drops);
