// The code that the documentation shows, compiled and run: `dotnet run --project samples/Snippets`, or with `host` as an argument.
// <snippet program>
using MiniTelemetry;
using Shop;

// </snippet>
if (args is ["host"])
    return await Hosting.RunAsync();

// <snippet program>
using var telemetry = Telemetry.Start("shop", "1.0.0");
var orders = new OrderService(new PaymentGateway());

await orders.PlaceAsync(42, 99.90m);
try
{
    await orders.PlaceAsync(43, 5_000m);
}
catch (PaymentDeclinedException) { } // told already
// </snippet>

await Tags.RunAsync();
ByHand.Run(telemetry);
Ambient.Run(telemetry);
Inventory.Run(telemetry);
Redaction.Run();
return 0;
