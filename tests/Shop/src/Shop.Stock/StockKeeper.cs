using Microsoft.Extensions.Logging;

namespace Shop.Stock;

/// <summary>Knows what is left.</summary>
[LogCalls]
public class StockKeeper(ILogger<StockKeeper> logger)
{
    public int Count(string sku)
    {
        var left = sku.Length * 4;
        logger.LogInformation("{Left} of {Sku} left", left, sku);
        return left;
    }
}
