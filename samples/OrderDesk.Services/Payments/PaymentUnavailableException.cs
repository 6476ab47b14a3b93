namespace OrderDesk.Services.Payments;

public sealed class PaymentUnavailableException(Exception inner)
    : PaymentException("the payment provider is unavailable", inner);
