using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>A format whose log records happen when a test says so.</summary>
internal sealed class ClockedFormatter(IRecordFormatter inner, Func<DateTime> now) : IRecordFormatter
{
    public bool WantsUnchangedMetrics => inner.WantsUnchangedMetrics;

    public bool HoldsSpans => inner.HoldsSpans;

    public bool HasDue => inner.HasDue;

    public void UseResource(Resource resource) => inner.UseResource(resource);

    public void WriteResource(Utf8Buffer buffer) => inner.WriteResource(buffer);

    public void NoteStart(Activity span) => inner.NoteStart(span);

    public void NoteUnwanted(Activity span) => inner.NoteUnwanted(span);

    public void WriteSpan(Utf8Buffer buffer, Activity span) => inner.WriteSpan(buffer, span);

    public void WriteLog(Utf8Buffer buffer, LogRecord record)
    {
        record.Timestamp = now();
        inner.WriteLog(buffer, record);
    }

    public void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point) => inner.WriteMetric(buffer, metric, point);

    public void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes) =>
        inner.WriteNotice(buffer, utc, level, message, attributes);

    public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops) => inner.WriteDrops(buffer, utc, drops);

    public void WriteDue(Utf8Buffer buffer, Action send) => inner.WriteDue(buffer, send);

    public void WriteHeld(Utf8Buffer buffer, Action send) => inner.WriteHeld(buffer, send);
}
