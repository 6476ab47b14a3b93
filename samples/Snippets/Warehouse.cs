using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry;

namespace Shop;

internal enum Zone
{
    Inbound,
    Outbound,
}

// <snippet log-methods>
internal sealed partial class Warehouse(ILogger logger)
{
    [LogEvent(LogLevel.Information, "Delivery {id} arrived: {lines,3} lines at {at:O}")]
    public partial void Arrived(int id, int lines, DateTimeOffset at);

    [LogEvent(LogLevel.Error, "Delivery {delivery.id} was refused")]
    public partial void Refused([Tag("delivery.id")] int id, Exception exception);

    [LogEvent("Door {door} opened with {badge}")]
    public partial void DoorOpened(LogLevel level, int door, [Redacted] string badge);

    [LogEvent(LogLevel.Information, SpanEvent = true, Counter = "warehouse.lines.moved")]
    public partial void Moved([Tag("line.sku", "Sku")] Line line, [Tag(On = Signals.Logs | Signals.Metrics)] Zone zone);
    // </snippet>

    // <snippet log-event>
    [LogEvent(LogLevel.Warning, "Stock low for {sku}: {left}")]
    public partial void StockLow(string sku, int left);
    // </snippet>

    // <snippet log-methods>
}
// </snippet>

// <snippet log-ambient>
internal static partial class Log
{
    [LogEvent(LogLevel.Information, "Counted {shelves} shelves")]
    public static partial void Counted(int shelves);                            // to the telemetry that runs, as Shop.Log

    [LogEvent(LogLevel.Information, "Counted {shelves} shelves")]
    public static partial void Counted(this ILogger logger, int shelves);       // to the logger that is passed
}
// </snippet>

internal static partial class Inventory
{
    internal static void Run(Telemetry telemetry)
    {
        var warehouse = new Warehouse(telemetry.GetLogger("Shop.Warehouse"));
        Work(warehouse);
        Log.Counted(12);
        telemetry.GetLogger("Shop.Shelves").Counted(3);
    }

    [Traced(Name = "take in a delivery", Kind = ActivityKind.Consumer)]
    private static partial void Work(Warehouse warehouse);

    private static void WorkCore(Warehouse warehouse)
    {
        warehouse.Arrived(7, 12, DateTimeOffset.UnixEpoch.AddYears(56));
        warehouse.Moved(new Line("A-7", 3), Zone.Inbound);
        warehouse.DoorOpened(LogLevel.Information, 2, "B-1042");
        warehouse.Refused(8, new InvalidOperationException("no order for it"));
    }
}
