using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class FormattingAllocationTests
{
    [Fact]
    public void A_span_is_formatted_and_enqueued_without_allocation()
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
        using var processor = new StdoutSpanProcessor(new TextFormatter(new()), transport);
        AssertNoAllocation(transport, () => processor.OnEnd(span));
    }

    [Fact]
    public void A_log_record_is_formatted_and_enqueued_without_allocation()
    {
        using var transport = new StdoutTransport(Stream.Null);
        using var measuring = new MeasuringProcessor(new StdoutLogProcessor(new TextFormatter(new()), transport), transport);
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
                new("orderId", 42), new("total", 99.9m), new("{OriginalFormat}", "Order {orderId} received for {total:0.00}"),
            };
            logger.Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
        }

        Assert.True(measuring.Ran);
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
