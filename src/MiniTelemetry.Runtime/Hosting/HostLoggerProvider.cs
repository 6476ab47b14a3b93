using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Hosting;

/// <summary>The host's way to our log pipeline, which outlives it until the last flush.</summary>
[ProviderAlias("MiniTelemetry")]
internal sealed class HostLoggerProvider(Telemetry telemetry) : ILoggerProvider, ISupportExternalScope
{
    private readonly ILoggerProvider? _provider = telemetry.Pipeline.MakeLoggerProvider();

    public ILogger CreateLogger(string categoryName) =>
        _provider?.CreateLogger(categoryName) ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) =>
        (_provider as ISupportExternalScope)?.SetScopeProvider(scopeProvider);

    // The pipeline ends with Telemetry, which the container disposes after everything that logs.
    public void Dispose()
    {
    }
}
