using OrderDesk.Services.Orders;

namespace OrderDesk.Services.Payments;

public sealed record ChargeRequest(string OrderId, Money Amount, string Card, int Attempt);
