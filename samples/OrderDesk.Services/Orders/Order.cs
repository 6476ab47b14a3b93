namespace OrderDesk.Services.Orders;

/// <summary>An order as a shop front hands it in: one line of the order file.</summary>
/// <remarks>The card is the payment provider's token for it: no card number ever comes this far.</remarks>
public sealed record Order(
    string Id, DateTimeOffset PlacedAt, Customer Customer, string Currency, IReadOnlyList<OrderLine> Lines, string Card)
{
    public Money Total => new(Lines.Sum(line => line.Quantity * line.UnitPrice), Currency);
}
