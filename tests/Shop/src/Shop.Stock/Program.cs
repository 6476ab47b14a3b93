using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Shop.Stock;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSerilog(logging => logging
    .WriteTo.Console()
    .WriteTo.File("stock.log"));
builder.Services.AddSingleton<StockKeeper>();

using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<StockKeeper>().Count("tea");
await host.StopAsync();
