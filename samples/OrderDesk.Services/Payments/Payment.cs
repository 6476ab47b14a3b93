using OrderDesk.Services.Orders;

namespace OrderDesk.Services.Payments;

public sealed record Payment(Money Amount, string AuthorizationCode);
