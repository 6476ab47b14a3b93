namespace OrderDesk.Services.Payments;

/// <summary>The money for an order could not be had.</summary>
public abstract class PaymentException(string message, Exception? inner = null) : Exception(message, inner);
