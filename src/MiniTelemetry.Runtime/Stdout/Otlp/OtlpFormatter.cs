using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// OTLP/JSON lines, as the file exporter of OpenTelemetry has them: each a whole <c>TracesData</c>, <c>LogsData</c> or <c>MetricsData</c>.
/// Records of one scope share a line; docs/formats/otlp.md has the fields.
/// </summary>
internal sealed class OtlpFormatter(Redaction? redaction = null) : IRecordFormatter
{
    private volatile OtlpFrames _frames = new(Resource.Empty, redaction);

    /// <summary>A Collector expects each series each time.</summary>
    public bool WantsUnchangedMetrics => true;

    public void UseResource(Resource resource) => _frames = new OtlpFrames(resource, redaction);

    /// <summary>Each line says it.</summary>
    public void WriteResource(Utf8Buffer buffer)
    {
    }

    [MethodImpl(HotPath.Options)]
    public void WriteSpan(Utf8Buffer buffer, Activity span)
    {
        OtlpSpan.Write(buffer, span, redaction);
        Frame(buffer, _frames.OfSpans(span.Source));
    }

    [MethodImpl(HotPath.Options)]
    public void WriteLog(Utf8Buffer buffer, LogRecord record)
    {
        OtlpLog.Write(buffer, record, redaction);
        Frame(buffer, _frames.OfLogs(record.CategoryName));
    }

    public void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point)
    {
        OtlpMetric.Write(buffer, metric.MetricType, point, redaction);
        Frame(buffer, _frames.OfMetric(metric), hasCount: false);
    }

    public void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        OtlpLog.BeginOwn(buffer, utc, level, message);
        var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8);
        foreach (var (key, value) in attributes) list.Add(key, value);
        list.End();
        buffer.Write((byte)'}');
        Frame(buffer, _frames.Own);
    }

    public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops)
    {
        OtlpLog.BeginOwn(buffer, utc, LogLevel.Warning, DropReport.Message);
        var list = OtlpAttributes.Begin(buffer, redaction: null, ",\"attributes\":["u8);
        DropReport.Write(list, drops);
        list.End();
        buffer.Write((byte)'}');
        Frame(buffer, _frames.Own);
    }

    [MethodImpl(HotPath.Options)]
    private static void Frame(Utf8Buffer buffer, LineFrame frame, bool hasCount = true)
    {
        OtlpBound.Fit(buffer, OtlpFrames.MaxLine - frame.Prefix.Length - frame.Suffix.Length, hasCount);
        buffer.Frame = frame;
    }
}
