namespace OrderDesk.Services.Stock;

public sealed class OutOfStockException(string sku, int wanted, int left)
    : Exception($"{wanted} of {sku} wanted, {left} left")
{
    public string Sku { get; } = sku;
}
