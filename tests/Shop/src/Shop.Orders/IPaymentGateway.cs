namespace Shop.Orders;

/// <summary>Where the money comes from.</summary>
public interface IPaymentGateway
{
    /// <summary>Charges a card, and returns the number of the receipt.</summary>
    Task<string> ChargeAsync(string card, decimal amount, CancellationToken cancellationToken);
}
