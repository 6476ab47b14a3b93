using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes the metric points of each collection that changed since the last one, or all of them. The transport is shared, and its
/// owner shuts it down.
/// </summary>
internal sealed class StdoutMetricExporter(IRecordFormatter formatter, StdoutTransport transport, bool writeUnchanged = false)
    : BaseExporter<Metric>
{
    private const string Overflow = "otel.metric.overflow";
    private readonly HashSet<(string Meter, string Instrument)> _overflowing = [];
    private readonly MetricChanges? _changes = writeUnchanged || formatter.WantsUnchangedMetrics ? null : new MetricChanges();

    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                if (IsOverflow(point)) TellOverflow(metric);
                if (_changes?.IsNews(metric, point) ?? true) Write(metric, point);
            }
        }

        return ExportResult.Success;
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => transport.Flush(TimeSpan.FromMilliseconds(timeoutMilliseconds));

    private static bool IsOverflow(in MetricPoint point)
    {
        if (point.Tags.Count != 1) return false;
        foreach (var tag in point.Tags) return tag.Key == Overflow;
        return false;
    }

    // The SDK says nothing of it, and the totals by tag are wrong from then on.
    private void TellOverflow(Metric metric)
    {
        if (!_overflowing.Add((metric.MeterName, metric.Name))) return;
        var buffer = Utf8Buffer.Rent();
        formatter.WriteNotice(
            buffer, DateTime.UtcNow, LogLevel.Warning,
            $"The instrument '{metric.Name}' has reached its limit of series: further ones are summed up under {Overflow}=true.", []);
        transport.Enqueue(RecordBytes.Of(buffer, Signal.Own), urgent: true);
        Utf8Buffer.Return(buffer);
    }

    private void Write(Metric metric, in MetricPoint point)
    {
        var buffer = Utf8Buffer.Rent();
        try
        {
            formatter.WriteMetric(buffer, metric, point);
            transport.Enqueue(RecordBytes.Of(buffer, Signal.Metric), urgent: false);
        }
        catch (Exception)
        {
            transport.CountDropped(Signal.Metric);
        }

        Utf8Buffer.Return(buffer);
    }
}
