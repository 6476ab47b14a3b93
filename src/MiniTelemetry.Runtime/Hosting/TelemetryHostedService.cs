using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Hosting;

/// <summary>Starts telemetry before the host's other services and flushes after them.</summary>
internal sealed class TelemetryHostedService(Telemetry telemetry, ILoggerFactory loggers, IServiceProvider services)
    : IHostedLifecycleService, IDisposable
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        telemetry.Pipeline.UseLoggersOf(loggers);
        if (telemetry.Pipeline.IsOnStdout && ConsoleLoggers.AreIn(services))
        {
            telemetry.Pipeline.Warn(
                "The host's own console logger writes to stdout too, so each log stands there twice. " +
                "Call builder.Logging.ClearProviders() before AddMiniTelemetry.");
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The host may end without disposing its container.
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        telemetry.Pipeline.LeaveLoggersOf(loggers);
        return Task.Run(FlushOnce, CancellationToken.None);
    }

    // A reader that did not take it now is not waited for a second time when the container is disposed.
    private void FlushOnce()
    {
        if (!telemetry.Flush())
            telemetry.Pipeline.GiveUpWaiting();
    }

    // Or dispose it without having stopped.
    public void Dispose() => telemetry.Pipeline.LeaveLoggersOf(loggers);
}
