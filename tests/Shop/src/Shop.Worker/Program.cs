using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Orders;
using Shop.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddOrders();
builder.Services.AddHostedService<OrderWorker>();
await builder.Build().RunAsync();
