using Microsoft.Extensions.Logging;

namespace Shop.Orders;

/// <summary>Takes orders in.</summary>
public class OrderService(IPaymentGateway payments, PriceList prices, ILogger<OrderService> logger)
{
    /// <summary>Places an order.</summary>
    /// <returns>The number of the receipt.</returns>
    public virtual async Task<string> PlaceAsync(int orderId, string sku, string card, CancellationToken cancellationToken = default)
    {
        var price = prices.PriceOf(sku);
        logger.OrderReceived(orderId, price);

        // Nothing is sent before it is paid.
        return await payments.ChargeAsync(card, price, cancellationToken);
    }

    /// <summary>Gives the money back.</summary>
    public decimal Refund(int orderId, string sku)
    {
        var price = prices.PriceOf(sku);
        logger.OrderRefunded(orderId, price);
        return price;
    }
}
