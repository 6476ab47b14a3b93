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
    private readonly MetricChanges? _changes = writeUnchanged ? null : new MetricChanges();

    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                if (_changes?.IsNews(metric, point) ?? true) Write(metric, point);
            }
        }

        return ExportResult.Success;
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => transport.Flush(TimeSpan.FromMilliseconds(timeoutMilliseconds));

    private void Write(Metric metric, in MetricPoint point)
    {
        var buffer = Utf8Buffer.Rent();
        try
        {
            formatter.WriteMetric(buffer, metric, point);
            transport.Enqueue(buffer.Written, Signal.Metric, urgent: false);
        }
        catch (Exception)
        {
            transport.CountDropped(Signal.Metric);
        }

        Utf8Buffer.Return(buffer);
    }
}
