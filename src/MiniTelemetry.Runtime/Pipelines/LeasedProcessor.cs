using OpenTelemetry;

namespace MiniTelemetry.Pipelines;

/// <summary>A processor over the shared output that ends its share with its provider.</summary>
internal sealed class LeasedProcessor<T>(BaseProcessor<T> inner, ExporterLease lease, IServiceProvider? services = null) : BaseProcessor<T>
{
    private IServiceProvider? _unasked = services;

    public override void OnStart(T data) => inner.OnStart(data);

    public override void OnEnd(T data)
    {
        lease.Introduce(ParentProvider);
        if (_unasked is not null && Interlocked.Exchange(ref _unasked, null) is { } unasked)
            lease.LookForConsoleLoggers(unasked);
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
