using System.Diagnostics;

namespace Shop.Orders;

/// <summary>The gateway of Northpay.</summary>
public sealed class PaymentGateway : IPaymentGateway
{
    private static readonly ActivitySource Source = new("Shop.Payments");

    public async Task<string> ChargeAsync(string card, decimal amount, CancellationToken cancellationToken)
    {
        using var activity = Source.StartActivity("charge", ActivityKind.Client);
        activity?.SetTag("payment.amount", amount);
        await Task.Delay(5, cancellationToken);
        if (amount > 100m)
            throw new InvalidOperationException("the card was declined");
        return $"NP-{card.Length:000}";
    }
}
