using Microsoft.Extensions.Logging;

namespace Shop.Orders;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Order {orderId} received for {total}")]
    public static partial void OrderReceived(this ILogger logger, int orderId, decimal total);

    [LoggerMessage(2, LogLevel.Warning, "Order {orderId} refunded: {total}")]
    public static partial void OrderRefunded(this ILogger logger, int orderId, decimal total);
}
