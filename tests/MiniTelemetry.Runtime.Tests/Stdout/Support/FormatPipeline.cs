using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The real SDK with one of our formats at its end, as an application has it.</summary>
internal class FormatPipeline : IDisposable
{
    private readonly TestStream _stream = new();
    private readonly StdoutTransport _transport;
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metrics;
    private readonly ILoggerFactory _logging;

    public FormatPipeline(
        IRecordFormatter formatter, bool keepFormattedMessage = false, bool writeUnchanged = false,
        Action<MeterProviderBuilder>? metrics = null, MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative,
        Resource? resource = null)
    {
        var name = $"test.{Guid.NewGuid():N}";
        _transport = new StdoutTransport(_stream);
        formatter.UseResource(resource ?? Resource.Empty);
        Source = new ActivitySource(new ActivitySourceOptions(name));
        Meter = new Meter(new MeterOptions(name));
        _tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(name, name + ".*").AddProcessor(new StdoutSpanProcessor(formatter, _transport)).Build();
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

    public StdoutTransport Transport => _transport;

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
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _logging.Dispose();
        _tracing.Dispose();
        _metrics.Dispose();
        Source.Dispose();
        Meter.Dispose();
        _transport.Dispose();
    }
}
