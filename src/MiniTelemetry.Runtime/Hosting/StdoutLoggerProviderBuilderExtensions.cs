using MiniTelemetry.Pipelines;

namespace OpenTelemetry.Logs;

/// <summary>Writes the logs of an OpenTelemetry set-up of one's own to stdout.</summary>
public static class StdoutLoggerProviderBuilderExtensions
{
    /// <summary>Writes each log record at once. All stdout exporters of a process share one queue and one thread.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static LoggerProviderBuilder AddStdoutExporter(this LoggerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddProcessor(Processor());
    }

    /// <summary>Writes each log record at once. All stdout exporters of a process share one queue and one thread.</summary>
    /// <param name="options">The options of <c>AddOpenTelemetry</c>; set <c>IncludeScopes</c> to see log scopes.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static OpenTelemetryLoggerOptions AddStdoutExporter(this OpenTelemetryLoggerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddProcessor(Processor());
    }

    private static LeasedProcessor<LogRecord> Processor()
    {
        var lease = ExporterOutput.Lease();
        return new LeasedProcessor<LogRecord>(lease.Output.LogProcessor(), lease);
    }
}
