using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Pipelines;

/// <summary>A metric exporter over the shared output that ends its share with its provider.</summary>
internal sealed class LeasedExporter(BaseExporter<Metric> inner, ExporterLease lease) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        lease.Introduce(ParentProvider);
        return inner.Export(batch);
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => inner.ForceFlush(timeoutMilliseconds);

    protected override bool OnShutdown(int timeoutMilliseconds) => inner.ForceFlush(timeoutMilliseconds);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            lease.Dispose();
        }

        base.Dispose(disposing);
    }
}
