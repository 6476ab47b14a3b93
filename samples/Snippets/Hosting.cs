using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class Hosting
{
    internal static async Task<int> RunAsync()
    {
        // <snippet host>
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders(); // else the host's own console logger writes each log a second time
        builder.Services.AddMiniTelemetry("shop", "1.0.0");
        builder.Services.AddSingleton<PaymentGateway>();
        builder.Services.AddHostedService<OrderWorker>();
        await builder.Build().RunAsync();
        // </snippet>
        return 0;
    }

    private sealed class OrderWorker(PaymentGateway gateway, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await new OrderService(gateway).PlaceAsync(44, 12.50m, stoppingToken);
            lifetime.StopApplication();
        }
    }
}
