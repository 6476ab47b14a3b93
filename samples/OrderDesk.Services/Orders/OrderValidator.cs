using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MiniTelemetry;
using OrderDesk.Services.Stock;

namespace OrderDesk.Services.Orders;

public sealed partial class OrderValidator(Catalog catalog)
{
    private static readonly FrozenSet<string> Currencies =
        FrozenSet.Create(StringComparer.Ordinal, "BRL", "CHF", "EUR", "GBP", "JPY", "PLN", "SEK", "USD");

    // The id becomes a file name: nothing but this may pass.
    [GeneratedRegex("^SO-[0-9]{5,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex OrderId { get; }

    /// <summary>What keeps the order from being placed; null when nothing does.</summary>
    /// <remarks>Counted, not timed: it takes a microsecond. No tag of the order either: nothing in it has been checked yet.</remarks>
    [Counted]
    public partial Rejection? Validate(Order order);

    private Rejection? ValidateCore(Order order)
    {
        if (!OrderId.IsMatch(order.Id))
            return new Rejection(RejectionReason.BadId, $"'{order.Id}' is no order id");
        if (!Currencies.Contains(order.Currency))
            return new Rejection(RejectionReason.UnknownCurrency, $"no prices in '{order.Currency}'");
        if (order.Lines.Count == 0)
            return new Rejection(RejectionReason.NoLines, "the order has no lines");
        return order.Lines.Select(ProblemOf).FirstOrDefault(problem => problem is not null);
    }

    private Rejection? ProblemOf(OrderLine line)
    {
        if (!catalog.Contains(line.Sku))
            return new Rejection(RejectionReason.UnknownProduct, $"'{line.Sku}' is not in the catalog");
        if (line.Quantity is < 1 or > 999)
            return new Rejection(RejectionReason.BadQuantity, $"{line.Quantity} of {line.Sku}");
        if (line.UnitPrice <= 0)
            return new Rejection(RejectionReason.BadPrice, $"{line.Sku} at {line.UnitPrice}");
        return null;
    }
}
