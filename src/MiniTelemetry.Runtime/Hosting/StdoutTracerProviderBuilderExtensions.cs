using System.Diagnostics;
using MiniTelemetry;
using MiniTelemetry.Pipelines;

namespace OpenTelemetry.Trace;

/// <summary>Writes the spans of an OpenTelemetry set-up of one's own to stdout.</summary>
public static class StdoutTracerProviderBuilderExtensions
{
    /// <summary>
    /// Writes each recorded span when it ends. All stdout exporters of a process share one queue and one thread; it is flushed when the
    /// last of their providers is disposed.
    /// </summary>
    /// <param name="builder">The builder; the scopes to listen to are its own <c>AddSource</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static TracerProviderBuilder AddStdoutExporter(this TracerProviderBuilder builder) => builder.AddStdoutExporter(static _ => { });

    /// <inheritdoc cref="AddStdoutExporter(TracerProviderBuilder)"/>
    /// <param name="builder">The builder; the scopes to listen to are its own <c>AddSource</c>.</param>
    /// <param name="configure">Sets the options; called when the provider is built.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is null.</exception>
    public static TracerProviderBuilder AddStdoutExporter(this TracerProviderBuilder builder, Action<StdoutExporterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.AddProcessor(services =>
        {
            var lease = ExporterLease.Take(services, configure);
            return new LeasedProcessor<Activity>(lease.SpanProcessor(), lease);
        });
    }
}
