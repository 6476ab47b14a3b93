namespace Shop.Orders;

/// <summary>What things cost.</summary>
public class PriceList
{
    private readonly Dictionary<string, decimal> _prices = new() { ["tea"] = 4.50m, ["pot"] = 38m, ["samovar"] = 240m };

    // Called for every line of every order.
    public decimal PriceOf(string sku)
    {
        if (!_prices.TryGetValue(sku, out var price))
            throw new KeyNotFoundException($"nothing is called {sku}");
        return price;
    }
}
