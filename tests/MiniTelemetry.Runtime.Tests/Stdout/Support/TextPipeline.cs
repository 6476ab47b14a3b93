using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The real SDK with the text format at its end, as an application has it.</summary>
internal sealed class TextPipeline : IDisposable
{
    private readonly TestStream _stream = new();
    private readonly StdoutTransport _transport;
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metrics;
    private readonly ILoggerFactory _logging;

    public TextPipeline(
        TextFormatterOptions? options = null, bool keepFormattedMessage = false, bool writeUnchanged = false,
        Action<MeterProviderBuilder>? metrics = null, MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative)
    {
        var name = $"test.{Guid.NewGuid():N}";
        var formatter = new TextFormatter(options ?? new());
        _transport = new StdoutTransport(_stream);
        Source = new ActivitySource(name);
        Meter = new Meter(name);
        _tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(name).AddProcessor(new StdoutSpanProcessor(formatter, _transport)).Build();
        var exporter = new StdoutMetricExporter(formatter, _transport, writeUnchanged);
        var meters = Sdk.CreateMeterProviderBuilder().AddMeter(name).SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddReader(new BaseExportingMetricReader(exporter) { TemporalityPreference = temporality });
        metrics?.Invoke(meters);
        _metrics = meters.Build();
        _logging = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(o =>
        {
            o.IncludeScopes = true;
            o.IncludeFormattedMessage = keepFormattedMessage;
            o.AddProcessor(new StdoutLogProcessor(formatter, _transport));
        }));
        Logger = _logging.CreateLogger("Shop.OrderService");
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public ILogger Logger { get; }

    public ILogger LoggerOf(string category) => _logging.CreateLogger(category);

    public TransportCounters Counters => _transport.Counters;

    public void Collect() => Assert.True(_metrics.ForceFlush());

    /// <summary>Everything written so far.</summary>
    public string Text()
    {
        _transport.FlushOrFail();
        return _stream.Text;
    }

    public byte[] Bytes()
    {
        _transport.FlushOrFail();
        return _stream.Bytes;
    }

    public string[] Lines()
    {
        var text = Text();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }

    public string Line() => Assert.Single(Lines());

    public void Dispose()
    {
        _logging.Dispose();
        _tracing.Dispose();
        _metrics.Dispose();
        Source.Dispose();
        Meter.Dispose();
        _transport.Dispose();
    }
}
