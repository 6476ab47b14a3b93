namespace OrderDesk.Services.Payments;

public sealed class PaymentDeclinedException(string code) : PaymentException($"the card was declined: {code}")
{
    public string Code { get; } = code;
}
