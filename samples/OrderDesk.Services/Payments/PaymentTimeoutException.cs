namespace OrderDesk.Services.Payments;

public sealed class PaymentTimeoutException(TimeSpan timeout, Exception inner)
    : PaymentException($"no answer from the payment provider within {timeout.TotalMilliseconds:0} ms", inner);
