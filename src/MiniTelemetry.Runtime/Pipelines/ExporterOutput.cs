using MiniTelemetry.Context;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// The output that the exporters of OpenTelemetry set-ups other than <see cref="Telemetry"/> share: made for the first of them, ended
/// with the last.
/// </summary>
internal sealed class ExporterOutput : IDisposable
{
    private static readonly Lock Gate = new();
    private static ExporterOutput? s_shared;
    private readonly ProcessEnd _processEnd;
    private int _leases;
    private int _introduced;

    private ExporterOutput()
    {
        // Only what concerns the output is read of these; the service is named by the set-up's own resource.
        Settings = TelemetrySettings.Read(new TelemetryOptions { ServiceName = "exporter" }, Environment.GetEnvironmentVariable);
        Output = new StdoutOutput(Settings);
        _processEnd = new ProcessEnd(FlushAtTheEnd, onUnhandled: null, underHost: false);
        HttpPropagation.Enter();
    }

    internal TelemetrySettings Settings { get; }

    internal StdoutOutput Output { get; }

    internal static ExporterLease Lease(Action<StdoutExporterOptions>? configure = null)
    {
        var options = new StdoutExporterOptions();
        configure?.Invoke(options);
        lock (Gate)
        {
            s_shared ??= new ExporterOutput();
            s_shared._leases++;
            return new ExporterLease(s_shared, options);
        }
    }

    /// <summary>Says whom the stream is about, for the first exporter that has something to write.</summary>
    internal void Introduce(IRecordFormatter formatter)
    {
        if (Interlocked.Exchange(ref _introduced, 1) == 0)
            Output.WriteResource(formatter);
    }

    internal void Return()
    {
        lock (Gate)
        {
            if (--_leases != 0)
                return;
            s_shared = null;
        }

        Dispose();
    }

    private void FlushAtTheEnd()
    {
        Output.BoundWaits(Settings.FlushTimeout);
        Output.WriteHeld();
        Output.Flush(Settings.FlushTimeout);
        Output.BoundWaits(null);
    }

    public void Dispose()
    {
        HttpPropagation.Leave();
        _processEnd.Dispose();
        Output.Shutdown(Settings.FlushTimeout);
    }
}
