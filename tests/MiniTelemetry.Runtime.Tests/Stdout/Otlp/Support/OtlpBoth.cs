using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>The same providers with our lines and the official exporter at their end: what either of them made of the same records.</summary>
internal sealed class OtlpBoth : IDisposable
{
    private readonly TestStream _stream = new();
    private readonly OtlpReceiver _receiver = new();
    private readonly StdoutTransport _transport;
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metrics;
    private readonly ILoggerFactory _logging;

    public OtlpBoth(
        MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative,
        Action<MeterProviderBuilder>? metrics = null,
        bool keepFormattedMessage = true)
    {
        var name = $"test.{Guid.NewGuid():N}";
        var resource = ResourceBuilder.CreateEmpty().AddAttributes([new("service.name", "shop"), new("numbers", new long[] { 1, 2 }), new("on", true)]);
        var formatter = new OtlpFormatter();
        formatter.UseResource(resource.Build());
        _transport = new StdoutTransport(_stream);
        Source = new ActivitySource(new ActivitySourceOptions(name)
        {
            Version = "1.2.3",
            Tags = [new("team", "orders")],
            TelemetrySchemaUrl = "https://opentelemetry.io/schemas/1.38.0",
        });
        Meter = new Meter(new MeterOptions(name)
        {
            Version = "2.0",
            Tags = [new("team", "orders"), new("tier", 1)],
            TelemetrySchemaUrl = "https://opentelemetry.io/schemas/1.38.0",
        });
        _tracing = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(name)
            .AddProcessor(new StdoutSpanProcessor(formatter, _transport))
            .AddProcessor(new SimpleActivityExportProcessor(new OtlpTraceExporter(Options("/v1/traces")))).Build();
        var exporter = new BothExporter(new StdoutMetricExporter(formatter, _transport), Options("/v1/metrics"));
        var meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(name).SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddReader(new BaseExportingMetricReader(exporter) { TemporalityPreference = temporality });
        metrics?.Invoke(meters);
        _metrics = meters.Build();
        _logging = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(o =>
        {
            o.SetResourceBuilder(resource);
            o.IncludeScopes = true;
            o.IncludeFormattedMessage = keepFormattedMessage;
            o.AddProcessor(new StdoutLogProcessor(formatter, _transport));
            o.AddProcessor(new SimpleLogRecordExportProcessor(new OtlpLogExporter(Options("/v1/logs"))));
        }));
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public ILogger LoggerOf(string category) => _logging.CreateLogger(category);

    public void Collect() => Assert.True(_metrics.ForceFlush());

    public (List<string> Ours, List<string> Theirs) Spans() => Records("resourceSpans", "/v1/traces", "TracesData");

    public (List<string> Ours, List<string> Theirs) Logs() => Records("resourceLogs", "/v1/logs", "LogsData");

    public (List<string> Ours, List<string> Theirs) Metrics() => Records("resourceMetrics", "/v1/metrics", "MetricsData");

    public void Dispose()
    {
        _logging.Dispose();
        _tracing.Dispose();
        _metrics.Dispose();
        Source.Dispose();
        Meter.Dispose();
        _transport.Dispose();
        _receiver.Dispose();
    }

    private OtlpExporterOptions Options(string path) => new() { Endpoint = _receiver.Endpoint(path), Protocol = OtlpExportProtocol.HttpProtobuf };

    private (List<string> Ours, List<string> Theirs) Records(string key, string path, string message)
    {
        _transport.FlushOrFail();
        Assert.All(_stream.Lines, static line => OtlpValidator.Check(line));
        IEnumerable<JsonElement> ours = _stream.Lines.Select(OtlpLines.Parse).Where(line => line.TryGetProperty(key, out _));
        return (OtlpCanon.Records(ours, message), OtlpCanon.Records(_receiver.Posted(path, message), message));
    }

    /// <summary>Gives both the same collection, with the same moments and exemplars.</summary>
    private sealed class BothExporter(StdoutMetricExporter ours, OtlpExporterOptions options) : OtlpMetricExporter(options)
    {
        public override ExportResult Export(in Batch<Metric> metrics)
        {
            ours.Export(metrics);
            return base.Export(metrics);
        }
    }
}
