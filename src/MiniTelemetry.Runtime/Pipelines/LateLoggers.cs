using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MiniTelemetry.Pipelines;

/// <summary>The loggers of a container in which the logger factory is only being made: asked for when the first of them is needed.</summary>
internal sealed class LateLoggers(IServiceProvider services) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        services.GetService<ILoggerFactory>()?.CreateLogger(categoryName) ?? NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The container's own logger factory takes providers.");

    // The factory is the container's.
    public void Dispose()
    {
    }
}
