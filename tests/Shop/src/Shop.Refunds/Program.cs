using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Orders;

var services = new ServiceCollection().AddOrders();
services.AddLogging(logging => logging.AddSimpleConsole());
await using var provider = services.BuildServiceProvider();
var orders = provider.GetRequiredService<OrderService>();
foreach (var sku in args)
    orders.Refund(7, sku);
