using System.Diagnostics;
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
    public static TracerProviderBuilder AddStdoutExporter(this TracerProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var lease = ExporterOutput.Lease();
        return builder.AddProcessor(new LeasedProcessor<Activity>(lease.Output.SpanProcessor(), lease));
    }
}
