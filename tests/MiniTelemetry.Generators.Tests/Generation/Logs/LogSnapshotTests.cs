using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>Whole files of log methods, as a user sees them.</summary>
public sealed class LogSnapshotTests
{
    [Fact]
    public void Order_log() => Snapshot.Verify(LogSource.Run("""
        namespace Shop;
        public partial class OrderService(ILogger<OrderService> logger)
        {
            [LogEvent(LogLevel.Information, "Order {orderId} received for {total:0.00}")]
            private partial void OrderReceived([Tag("order.id")] int orderId, decimal total, [Redacted] string card);

            [LogEvent("Order {id} failed")]
            private static partial void OrderFailed(ILogger log, LogLevel level, Exception exception, int id);
        }
        """).Text);

    [Fact]
    public void Further_signals() => Snapshot.Verify(LogSource.Run("""
        [assembly: TelemetryScope("Shop.Stock", Version = "1.0.0")]
        namespace Shop
        {
            public class Item { public string Sku => ""; public List<int>? Places => null; }
            internal static partial class Log<T> where T : class
            {
                [LogEvent(LogLevel.Warning, "{item.sku} low", SpanEvent = true, Counter = "stock.low")]
                public static partial void StockLow<TCount>(
                    [Tag("item.sku", "Sku", On = Signals.Logs | Signals.Metrics), Tag("item.places", "Places.Count", On = Signals.Logs)] Item item, T? shelf, TCount left)
                    where TCount : struct;
            }
        }
        """).Text);
}
