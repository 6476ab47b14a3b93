using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Benchmarks;

/// <summary>The OpenTelemetry SDK, listening to this assembly's scope and exporting nothing.</summary>
internal sealed class Listening : IDisposable
{
    private readonly TracerProvider _spans = Sdk.CreateTracerProviderBuilder()
        .AddSource("MiniTelemetry.Benchmarks")
        .SetSampler(new AlwaysOnSampler())
        .AddProcessor(new Nothing())
        .Build();

    private readonly MeterProvider _metrics = Sdk.CreateMeterProviderBuilder()
        .AddMeter("MiniTelemetry.Benchmarks")
        .AddReader(new BaseExportingMetricReader(new NoMetrics()))
        .Build();

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private sealed class Nothing : BaseProcessor<Activity>;

    private sealed class NoMetrics : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
    }
}
