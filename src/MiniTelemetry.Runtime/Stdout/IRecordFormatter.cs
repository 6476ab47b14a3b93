using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes records as whole lines, the last newline included, or as parts of a line within the buffer's <see cref="Utf8Buffer.Frame"/>.
/// Called on any thread, by several at once: knows records and bytes, never threads. Nothing in a record, be it a value that throws, may
/// make it throw or write a line that is not the record's.
/// </summary>
internal interface IRecordFormatter
{
    /// <summary>Whether metric points are worth writing that have not changed: a program that reads them may expect each of them.</summary>
    bool WantsUnchangedMetrics => false;

    /// <summary>Whom all that follows is about: before the first record. What is not to be told of it is out already.</summary>
    void UseResource(Resource resource);

    /// <summary>Says, once at the start of the stream, whom it is about, where the format has a line for that.</summary>
    void WriteResource(Utf8Buffer buffer);

    /// <summary>A span that will be written has started.</summary>
    void NoteStart(Activity span)
    {
    }

    void WriteSpan(Utf8Buffer buffer, Activity span);

    void WriteLog(Utf8Buffer buffer, LogRecord record);

    void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point);

    /// <summary>A message of our own.</summary>
    void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes);

    /// <summary>How many records did not reach stdout since the last such notice.</summary>
    void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops);
}
