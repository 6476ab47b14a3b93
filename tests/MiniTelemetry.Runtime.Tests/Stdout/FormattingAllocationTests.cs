using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class FormattingAllocationTests
{
    public static TheoryData<OutputFormat> Formats() => [OutputFormat.Text, OutputFormat.Json];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_span_is_formatted_and_enqueued_without_allocation(OutputFormat format)
    {
        using var source = new ActivitySource($"test.{Guid.NewGuid():N}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = source.StartActivity("parent");
        var span = source.StartActivity("OrderService.PlaceAsync", ActivityKind.Client)!;
        span.SetTag("order.id", 42).SetTag("customer", "Ada Lovelace").SetTag("total", 99.9).SetTag("express", true).SetTag("items", 3L);
        span.SetTag("city", "Zürich").Stop();

        using var transport = new StdoutTransport(Stream.Null);
        using var processor = new StdoutSpanProcessor(FormatterOf(format), transport);
        AssertNoAllocation(transport, () => processor.OnEnd(span));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_log_record_is_formatted_and_enqueued_without_allocation(OutputFormat format)
    {
        using var transport = new StdoutTransport(Stream.Null);
        using var measuring = new MeasuringProcessor(new StdoutLogProcessor(FormatterOf(format), transport), transport);
        using var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(o =>
        {
            o.IncludeScopes = true;
            o.AddProcessor(measuring);
        }));
        var logger = factory.CreateLogger("Shop.OrderService");
        using (logger.BeginScope(new Dictionary<string, object?> { ["tenant.id"] = "acme" }.ToArray()))
        {
            // A list, because the states that [LoggerMessage] generates box their values each time they are asked.
            var state = new List<KeyValuePair<string, object?>>
            {
                new("orderId", 42), new("total", 99.9m), new("{OriginalFormat}", "Order {orderId} received for {total:0.00} in \"Zürich\""),
            };
            logger.Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
        }

        Assert.True(measuring.Ran);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_metric_point_is_formatted_without_allocation(OutputFormat format)
    {
        using var meter = new Meter($"test.{Guid.NewGuid():N}");
        using var source = new ActivitySource(meter.Name);
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(source.Name).Build();
        var exporter = new MeasuringExporter(FormatterOf(format));
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddReader(new BaseExportingMetricReader(exporter)).Build();
        var histogram = meter.CreateHistogram<double>("latency", "s");
        for (var i = 0; i < 1_000; i++)
        {
            using var span = source.StartActivity("work");
            histogram.Record(i, new KeyValuePair<string, object?>("tier", "gold"));
        }

        Assert.True(provider.ForceFlush());
        Assert.True(exporter.Ran);
    }

    [Fact]
    public void A_hook_that_changes_nothing_costs_a_log_record_its_message_and_no_more()
    {
        var redaction = Redaction.Of(static (_, value) => value, masks: false);
        using var transport = new StdoutTransport(Stream.Null);
        using var measuring = new MeasuringProcessor(
            new StdoutLogProcessor(new TextFormatter(new() { Redaction = redaction }), transport), transport, mostBytes: 128);
        using var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(o => o.AddProcessor(measuring)));
        var state = new List<KeyValuePair<string, object?>>
        {
            new("orderId", 42), new("total", 99.9m), new("customer", "Ada"),
            new("{OriginalFormat}", "Order {orderId} of {customer} for {total:0.00}"),
        };
        factory.CreateLogger("Shop.OrderService").Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
        Assert.True(measuring.Ran);
    }

    [Fact]
    public void A_hook_that_changes_nothing_costs_a_span_nothing()
    {
        using var source = new ActivitySource($"test.{Guid.NewGuid():N}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var span = source.StartActivity("OrderService.PlaceAsync")!;
        span.SetTag("order.id", 42).SetTag("customer", "Ada Lovelace").SetTag("total", 99.9).Stop();

        using var transport = new StdoutTransport(Stream.Null);
        using var processor = new StdoutSpanProcessor(
            new TextFormatter(new() { Redaction = Redaction.Of(static (_, value) => value, masks: false) }), transport);
        AssertNoAllocation(transport, () => processor.OnEnd(span));
    }

    private static IRecordFormatter FormatterOf(OutputFormat format) => format switch
    {
        OutputFormat.Text => new TextFormatter(new()),
        OutputFormat.Json => new JsonFormatter(redaction: null),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static void AssertAllocation(StdoutTransport transport, Action record, long mostBytes) => Eventually.True(
        () => AllocatedBy(transport, record) <= mostBytes * 100, $"a hundred records with at most {mostBytes} bytes each");

    private static void AssertNoAllocation(StdoutTransport transport, Action record)
    {
        // Until the just-in-time compiler has settled, its first versions of the runtime's own generic code box values.
        Eventually.True(() => AllocatedBy(transport, record) == 0, "a hundred records without a byte");
    }

    private static long AllocatedBy(StdoutTransport transport, Action record)
    {
        Assert.True(transport.Flush(TimeSpan.FromSeconds(20)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) record();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Formats one point, which lives only while it is exported, over and over.</summary>
    private sealed class MeasuringExporter(IRecordFormatter formatter) : BaseExporter<Metric>
    {
        public bool Ran { get; private set; }

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints()) AssertNone(metric, point);
            }

            return ExportResult.Success;
        }

        private void AssertNone(Metric metric, MetricPoint point)
        {
            var buffer = new Utf8Buffer();
            Eventually.True(() => Allocated(buffer, metric, point) == 0, "a hundred points without a byte");
            Assert.Contains("99", Encoding.UTF8.GetString(buffer.Written), StringComparison.Ordinal);
            Ran = true;
        }

        private long Allocated(Utf8Buffer buffer, Metric metric, MetricPoint point)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                buffer.Truncate(0);
                formatter.WriteMetric(buffer, metric, point);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>Formats one record, which lives only while it is processed, over and over.</summary>
    private sealed class MeasuringProcessor(StdoutLogProcessor inner, StdoutTransport transport, long mostBytes = 0) : BaseProcessor<LogRecord>
    {
        public bool Ran { get; private set; }

        public override void OnEnd(LogRecord data)
        {
            AssertAllocation(transport, () => inner.OnEnd(data), mostBytes);
            Ran = true;
        }
    }
}
