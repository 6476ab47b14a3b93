using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>OTLP lines of records that all wait together: which of them share a line depends on them alone.</summary>
internal sealed class PluggedOtlp : IDisposable
{
    private readonly PluggedTransport _plugged = new();
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metrics;
    private readonly ILoggerFactory _logging;

    public PluggedOtlp()
    {
        var name = $"test.{Guid.NewGuid():N}";
        var formatter = new OtlpFormatter();
        Source = new ActivitySource(new ActivitySourceOptions(name));
        Meter = new Meter(new MeterOptions(name));
        _tracing = Sdk.CreateTracerProviderBuilder().AddSource(name).AddProcessor(new StdoutSpanProcessor(formatter, _plugged.Transport)).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(name)
            .AddReader(new BaseExportingMetricReader(new Unflushed(new StdoutMetricExporter(formatter, _plugged.Transport)))).Build();
        _logging = LoggerFactory.Create(logging => logging.AddOpenTelemetry(
            o => o.AddProcessor(new StdoutLogProcessor(formatter, _plugged.Transport))));
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public TransportCounters Counters => _plugged.Transport.Counters;

    public ILogger LoggerOf(string category) => _logging.CreateLogger(category);

    public void Collect() => Assert.True(_metrics.ForceFlush());

    public string[] Lines()
    {
        var lines = Encoding.UTF8.GetString(_plugged.Unplug()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, static line => OtlpValidator.Check(line));
        return lines;
    }

    public void Dispose()
    {
        _plugged.Dispose();
        _logging.Dispose();
        _tracing.Dispose();
        _metrics.Dispose();
        Source.Dispose();
        Meter.Dispose();
    }

    /// <summary>A collection would wait for the transport, which is plugged.</summary>
    private sealed class Unflushed(StdoutMetricExporter inner) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch) => inner.Export(batch);
    }
}
