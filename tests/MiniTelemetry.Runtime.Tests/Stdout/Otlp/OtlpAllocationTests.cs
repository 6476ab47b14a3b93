using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

public sealed class OtlpAllocationTests
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
        span.SetTag("city", "Zürich").SetStatus(ActivityStatusCode.Error, "out of stock").Stop();
        using var transport = new StdoutTransport(Stream.Null);
        using var processor = new StdoutSpanProcessor(new OtlpFormatter(), transport);
        AssertNoAllocation(transport, () => processor.OnEnd(span));
    }

    [Theory]
    [InlineData("Order {orderId} received for {total:0.00}")]
    [InlineData("Order \"{orderId}\" received for {total:0.00} €")]
    public void A_log_record_is_formatted_and_enqueued_without_allocation(string template)
    {
        using var transport = new StdoutTransport(Stream.Null);
        using var measuring = new MeasuringProcessor(new StdoutLogProcessor(new OtlpFormatter(), transport), transport);
        using var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(o =>
        {
            o.IncludeScopes = true;
            o.AddProcessor(measuring);
        }));
        var logger = factory.CreateLogger("Shop.OrderService");
        using (logger.BeginScope(new Dictionary<string, object?> { ["tenant.id"] = "acme" }.ToArray()))
        {
            var state = new List<KeyValuePair<string, object?>> { new("orderId", 42), new("total", 99.9m), new("{OriginalFormat}", template) };
            logger.Log(LogLevel.Information, new EventId(1, "order.received"), state, null, static (_, _) => "never asked");
        }

        Assert.True(measuring.Ran);
    }

    private static void AssertNoAllocation(StdoutTransport transport, Action record) =>
        Eventually.True(() => AllocatedBy(transport, record) == 0, "a hundred records without a byte");

    private static long AllocatedBy(StdoutTransport transport, Action record)
    {
        Assert.True(transport.Flush(TimeSpan.FromSeconds(20)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) record();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Formats one record, which lives only while it is processed, over and over.</summary>
    private sealed class MeasuringProcessor(StdoutLogProcessor inner, StdoutTransport transport) : BaseProcessor<LogRecord>
    {
        public bool Ran { get; private set; }

        public override void OnEnd(LogRecord data)
        {
            AssertNoAllocation(transport, () => inner.OnEnd(data));
            Ran = true;
        }
    }
}
