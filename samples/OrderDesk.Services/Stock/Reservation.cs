namespace OrderDesk.Services.Stock;

/// <summary>What is set aside for an order until it is charged.</summary>
public sealed record Reservation(string OrderId, IReadOnlyDictionary<string, int> Quantities);
