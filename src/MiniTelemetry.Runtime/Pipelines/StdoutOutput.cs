using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Pipelines;

/// <summary>STUB until the transport lands.</summary>
internal sealed class StdoutOutput
{
    internal StdoutOutput(TelemetrySettings settings) { }
    internal void Write(Resource resource) { }
    internal void Warn(string message) { }
    internal bool Flush(TimeSpan t) => true;
    internal void Shutdown(TimeSpan t) { }
    internal BaseProcessor<Activity> SpanProcessor() => throw null!;
    internal BaseProcessor<LogRecord> LogProcessor() => throw null!;
    internal BaseExporter<Metric> MetricExporter() => throw null!;
}
