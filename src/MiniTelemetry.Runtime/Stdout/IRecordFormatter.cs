using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes records as whole lines, the last newline included. Called on any thread, by several at once: knows records and bytes,
/// never threads. Nothing in a record, be it a value that throws, may make it throw or write a line that is not the record's.
/// </summary>
internal interface IRecordFormatter
{
    /// <summary>Whom the stream is about: once, at its start. What is not to be told of it is out already.</summary>
    void WriteResource(Utf8Buffer buffer, Resource resource);

    void WriteSpan(Utf8Buffer buffer, Activity span);

    void WriteLog(Utf8Buffer buffer, LogRecord record);

    void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point);

    /// <summary>A message of our own.</summary>
    void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes);

    /// <summary>How many records did not reach stdout since the last such notice.</summary>
    void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops);
}
