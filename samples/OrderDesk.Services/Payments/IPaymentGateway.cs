namespace OrderDesk.Services.Payments;

public interface IPaymentGateway
{
    /// <summary>Asks the provider for the money. Asking again with the same order id never charges twice.</summary>
    /// <returns>The provider's answer; a declined card is an answer, not an exception.</returns>
    /// <exception cref="GatewayUnavailableException">No answer; worth another attempt.</exception>
    Task<ChargeResult> ChargeAsync(ChargeRequest request, CancellationToken cancellationToken);
}
