using Microsoft.Extensions.DependencyInjection;

namespace Shop.Orders;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddSingleton<IPaymentGateway, PaymentGateway>();
        services.AddSingleton<PriceList>();
        services.AddSingleton<OrderService>();
        return services;
    }
}
