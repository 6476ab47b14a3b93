using Microsoft.Extensions.Logging;
using MiniTelemetry;
using OrderDesk.Services.Orders;
using OrderDesk.Services.Payments;
using OrderDesk.Services.Stock;

namespace OrderDesk;

internal sealed partial class OrderService(Inventory inventory, PaymentService payments, ReceiptStore receipts)
{
    /// <summary>Takes an order from stock to receipt. Each order is a trace of its own, linked to the import that brought it.</summary>
    [Traced(Root = true), Timed]
    public partial Task<Receipt> PlaceAsync(
        [Tag("order.id", "Id")]
        [Tag("customer.country", "Customer.Country")]
        [Tag("order.currency", "Currency", On = Signals.Metrics)]
        Order order,
        CancellationToken cancellationToken);

    private async Task<Receipt> PlaceAsyncCore(Order order, CancellationToken cancellationToken)
    {
        var reservation = await inventory.ReserveAsync(order, cancellationToken);
        var payment = await ChargeOrReleaseAsync(order, reservation, cancellationToken);
        var receipt = new Receipt(order, payment);
        await receipts.WriteAsync(receipt, cancellationToken);
        OrderPlaced(order.Id, order.Customer.Country, order.Lines.Count, order.Total);
        return receipt;
    }

    private async Task<Payment> ChargeOrReleaseAsync(Order order, Reservation reservation, CancellationToken cancellationToken)
    {
        try
        {
            return await payments.ChargeAsync(order, cancellationToken);
        }
        catch
        {
            await inventory.ReleaseAsync(reservation);
            throw;
        }
    }

    [LogEvent(LogLevel.Information, "Order {orderId} from {country} is placed: {lines} lines, {total}")]
    private partial void OrderPlaced(
        [Tag("order.id")] string orderId, [Tag("customer.country")] string country, [Tag("order.lines")] int lines, [Tag("order.total")] Money total);
}
