using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Orders;

namespace Shop.Worker;

/// <summary>Works off the day's orders, and ends.</summary>
internal sealed class OrderWorker(OrderService orders, IHostApplicationLifetime lifetime, ILogger<OrderWorker> logger) : BackgroundService
{
    private static readonly string[] Skus = ["tea", "pot", "samovar"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var id = 1; id <= Skus.Length; id++)
            await TryPlaceAsync(id, Skus[id - 1], stoppingToken);
        lifetime.StopApplication();
    }

    private async Task TryPlaceAsync(int id, string sku, CancellationToken stoppingToken)
    {
        try
        {
            await orders.PlaceAsync(id, sku, "4000 0012 3456 7899", stoppingToken);
        }
        catch (InvalidOperationException exception)
        {
            logger.LogInformation("Order {OrderId} waits: {Reason}", id, exception.Message);
        }
    }
}
