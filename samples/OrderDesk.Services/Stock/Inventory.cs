using Microsoft.Extensions.Logging;
using MiniTelemetry;
using OrderDesk.Services.Orders;

namespace OrderDesk.Services.Stock;

/// <summary>What the shop has to sell. Asked by many orders at once.</summary>
[Traced, Timed]
public sealed partial class Inventory(Catalog catalog) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, int> _available = [];

    [Uninstrumented("Runs between imports, when nobody waits for stock.")]
    public void Restock()
    {
        foreach (var product in catalog.Products)
            _available[product.Sku] = product.Stock;
    }

    /// <summary>Sets aside everything an order needs, or nothing.</summary>
    /// <exception cref="OutOfStockException">Less is left than the order needs.</exception>
    [Outcome(Expected = [typeof(OutOfStockException)])]
    public partial ValueTask<Reservation> ReserveAsync(
        [Tag("order.id", "Id")]
        [Tag("order.lines", "Lines.Count")]
        Order order,
        CancellationToken cancellationToken);

    private async ValueTask<Reservation> ReserveAsyncCore(Order order, CancellationToken cancellationToken)
    {
        var wanted = order.Lines
            .GroupBy(line => line.Sku)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));

        await _gate.WaitAsync(cancellationToken);
        try
        {
            foreach (var (sku, quantity) in wanted)
            {
                if (_available[sku] < quantity)
                    throw new OutOfStockException(sku, quantity, _available[sku]);
            }
            foreach (var (sku, quantity) in wanted)
                Take(sku, quantity);
        }
        finally
        {
            _gate.Release();
        }
        return new Reservation(order.Id, wanted);
    }

    /// <summary>Puts back what was set aside for an order that came to nothing.</summary>
    public partial ValueTask ReleaseAsync([Tag("order.id", "OrderId")] Reservation reservation);

    private async ValueTask ReleaseAsyncCore(Reservation reservation)
    {
        // Without a token: stock must come back even while the program is being stopped.
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            foreach (var (sku, quantity) in reservation.Quantities)
                _available[sku] += quantity;
        }
        finally
        {
            _gate.Release();
        }
        StockReleased(reservation.OrderId);
    }

    public void Dispose() => _gate.Dispose();

    private void Take(string sku, int quantity)
    {
        var before = _available[sku];
        var left = _available[sku] = before - quantity;
        var reorderPoint = catalog[sku].ReorderPoint;
        if (before > reorderPoint && left <= reorderPoint)
            StockLow(sku, left);
    }

    [LogEvent(LogLevel.Information, "The stock for order {orderId} is released")]
    private partial void StockReleased([Tag("order.id")] string orderId);

    [LogEvent(LogLevel.Warning, "Stock of {sku} is low: {left} left", Counter = "inventory.stock.low")]
    private partial void StockLow(string sku, int left);
}
