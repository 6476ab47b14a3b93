// <snippet service>
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry;

namespace Shop;

public partial class OrderService(PaymentGateway gateway)
{
    [Traced, Timed]
    public partial Task<string> PlaceAsync([Tag("order.id")] int orderId, decimal total, CancellationToken cancellationToken = default);

    private async Task<string> PlaceAsyncCore(int orderId, decimal total, CancellationToken cancellationToken)
    {
        OrderReceived(orderId, total);
        return await gateway.ChargeAsync(total, cancellationToken);
    }

    [LogEvent(LogLevel.Information, "Order {orderId} received for {total}")]
    private partial void OrderReceived([Tag("order.id")] int orderId, decimal total);
}

public partial class PaymentGateway
{
    [Traced(Kind = ActivityKind.Client), Counted, Tag("payment.provider", Value = "northpay")]
    public partial Task<string> ChargeAsync([Tag] decimal amount, CancellationToken cancellationToken);

    private async Task<string> ChargeAsyncCore(decimal amount, CancellationToken cancellationToken)
    {
        await Task.Delay(5, cancellationToken);
        return amount < 1_000m ? "NP-7F21" : throw new PaymentDeclinedException("over the limit");
    }
}

public sealed class PaymentDeclinedException(string reason) : Exception(reason);
// </snippet>
