using OpenTelemetry;

namespace MiniTelemetry.Pipelines;

/// <summary>A processor over the shared output that ends its share with its provider.</summary>
internal class LeasedProcessor<T>(BaseProcessor<T> inner, ExporterLease lease) : BaseProcessor<T>
{
    protected ExporterLease Lease => lease;

    public override void OnStart(T data) => inner.OnStart(data);

    public override void OnEnd(T data)
    {
        lease.Introduce(ParentProvider);
        inner.OnEnd(data);
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
