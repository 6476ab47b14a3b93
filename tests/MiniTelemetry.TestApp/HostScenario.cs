using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>The generic host with telemetry; <c>console</c> keeps the host's own console logger.</summary>
internal static class HostScenario
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder();
        if (!args.Contains("console"))
            builder.Logging.ClearProviders();
        builder.Services.AddMiniTelemetry("test-host", "3.2.1");
        builder.Services.AddHostedService<HostWorker>();
        await builder.Build().RunAsync();
        return 0;
    }

    private sealed class HostWorker(ILogger<HostWorker> logger, IHostApplicationLifetime lifetime) : BackgroundService
    {
        private static readonly Action<ILogger, Exception?> Ready =
            LoggerMessage.Define(LogLevel.Information, new EventId(1, "Ready"), "The host's worker is at work");

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var worker = new Worker(logger);
            Ready(logger, null);
            worker.Work(1);
            try
            {
                worker.Fail(2);
            }
            catch (InvalidOperationException)
            {
                // Its record is what the test looks for.
            }

            await Console.Error.WriteLineAsync("ready");
            await Task.Delay(Timeout.Infinite, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            worker.Work(3);
            lifetime.StopApplication();
        }
    }
}
