namespace OrderDesk.Services.Payments;

/// <summary>The provider could not be asked this time. Nothing was charged.</summary>
public sealed class GatewayUnavailableException(string message) : Exception(message);
