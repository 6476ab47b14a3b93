using Microsoft.Extensions.Logging;
using MiniTelemetry;
using OrderDesk.Services.Orders;

namespace OrderDesk.Services.Payments;

public sealed partial class PaymentService(IPaymentGateway gateway, RetryPolicy retry, TimeSpan timeout)
{
    /// <summary>Charges an order within the timeout, which covers all attempts.</summary>
    /// <exception cref="PaymentException">Declined, too late or unavailable.</exception>
    [Traced]
    [Timed(Name = "payment.charge.duration", Buckets = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1])]
    public partial Task<Payment> ChargeAsync(
        [Tag("order.id", "Id")]
        [Tag("payment.amount", "Total")]
        Order order,
        CancellationToken cancellationToken);

    private async Task<Payment> ChargeAsyncCore(Order order, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            var result = await retry.ExecuteAsync(
                (attempt, token) => gateway.ChargeAsync(new ChargeRequest(order.Id, order.Total, order.Card, attempt), token),
                deadline.Token);
            if (!result.IsApproved)
                throw new PaymentDeclinedException(result.DeclineCode);
            OrderCharged(order.Id, order.Total, result.AuthorizationCode);
            return new Payment(order.Total, result.AuthorizationCode);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PaymentTimeoutException(timeout, e);
        }
        catch (GatewayUnavailableException e)
        {
            throw new PaymentUnavailableException(e);
        }
    }

    [LogEvent(LogLevel.Information, "Order {orderId} is charged {amount}, authorization {authorizationCode}")]
    private partial void OrderCharged([Tag("order.id")] string orderId, [Tag("payment.amount")] Money amount, [Redacted] string authorizationCode);
}
