using OpenTelemetry;

namespace MiniTelemetry.Pipelines;

/// <summary>One exporter's share of the output. A second dispose does nothing.</summary>
internal sealed class ExporterLease(ExporterOutput shared) : IDisposable
{
    private int _returned;

    internal TelemetrySettings Settings => shared.Settings;

    internal StdoutOutput Output => shared.Output;

    internal void Introduce(BaseProvider? provider) => shared.Introduce(provider);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
            shared.Return();
    }
}
