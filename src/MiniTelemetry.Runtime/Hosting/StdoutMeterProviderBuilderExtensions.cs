using MiniTelemetry;
using MiniTelemetry.Pipelines;

namespace OpenTelemetry.Metrics;

/// <summary>Writes the metrics of an OpenTelemetry set-up of one's own to stdout.</summary>
public static class StdoutMeterProviderBuilderExtensions
{
    // The SDK's own default for a reader.
    private static readonly TimeSpan ExportTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Writes the metrics that have changed, every 60 seconds (<c>OTEL_METRIC_EXPORT_INTERVAL</c>, in milliseconds) and at the end, as
    /// cumulative values (<c>OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE</c>). All stdout exporters of a process share one queue and
    /// one thread.
    /// </summary>
    /// <param name="builder">The builder; the meters to listen to are its own <c>AddMeter</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static MeterProviderBuilder AddStdoutExporter(this MeterProviderBuilder builder) => builder.AddStdoutExporter(static _ => { });

    /// <inheritdoc cref="AddStdoutExporter(MeterProviderBuilder)"/>
    /// <param name="builder">The builder; the meters to listen to are its own <c>AddMeter</c>.</param>
    /// <param name="configure">Sets the options; called when the provider is built.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is null.</exception>
    public static MeterProviderBuilder AddStdoutExporter(this MeterProviderBuilder builder, Action<StdoutExporterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddReader(services =>
        {
            var lease = ExporterLease.Take(services, configure);
            var exporter = new LeasedExporter(lease.MetricExporter(), lease);
            return new AnewCollectingReader(exporter, lease.Settings.MetricInterval, ExportTimeout)
            {
                TemporalityPreference = lease.Settings.Temporality,
            };
        });
    }
}
