using MiniTelemetry;
using MiniTelemetry.Pipelines;

namespace OpenTelemetry.Logs;

/// <summary>Writes the logs of an OpenTelemetry set-up of one's own to stdout.</summary>
public static class StdoutLoggerProviderBuilderExtensions
{
    /// <summary>Writes each log record at once. All stdout exporters of a process share one queue and one thread.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static LoggerProviderBuilder AddStdoutExporter(this LoggerProviderBuilder builder) => builder.AddStdoutExporter(static _ => { });

    /// <inheritdoc cref="AddStdoutExporter(LoggerProviderBuilder)"/>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options; called when the provider is built.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is null.</exception>
    public static LoggerProviderBuilder AddStdoutExporter(this LoggerProviderBuilder builder, Action<StdoutExporterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddProcessor(services => Processor(configure, services));
    }

    /// <summary>Writes each log record at once. All stdout exporters of a process share one queue and one thread.</summary>
    /// <param name="options">The options of <c>AddOpenTelemetry</c>; set <c>IncludeScopes</c> to see log scopes.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static OpenTelemetryLoggerOptions AddStdoutExporter(this OpenTelemetryLoggerOptions options) =>
        options.AddStdoutExporter(static _ => { });

    /// <inheritdoc cref="AddStdoutExporter(OpenTelemetryLoggerOptions)"/>
    /// <param name="options">The options of <c>AddOpenTelemetry</c>; set <c>IncludeScopes</c> to see log scopes.</param>
    /// <param name="configure">Sets the options; called when the provider is built.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or <paramref name="configure"/> is null.</exception>
    public static OpenTelemetryLoggerOptions AddStdoutExporter(
        this OpenTelemetryLoggerOptions options, Action<StdoutExporterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(configure);
        return options.AddProcessor(services => Processor(configure, services));
    }

    private static LeasedLogProcessor Processor(Action<StdoutExporterOptions> configure, IServiceProvider services)
    {
        var lease = ExporterLease.Take(services, configure);
        return new LeasedLogProcessor(lease, services);
    }
}
