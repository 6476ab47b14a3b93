using System.Diagnostics;
using MiniTelemetry;

namespace Shop;

internal static class Ambient
{
    internal static void Run(Telemetry telemetry)
    {
        // <snippet context>
        telemetry.SetContext("region", "eu-west");            // every span and log record of the process from here on
        telemetry.UpdateContext("orders.seen", seen => (int?)seen + 1 ?? 1);

        using (Telemetry.BeginContext("tenant.id", "acme"))   // those of this flow of calls, until the dispose
        using (Telemetry.BeginContext([new("user.tier", "gold"), new("user.beta", true)]))
            Checkout();

        telemetry.RemoveContext("region");
        // </snippet>

        // <snippet context-metrics>
        telemetry.SetContext("shard", 3, on: Signals.Span | Signals.Logs | Signals.Metrics);
        // </snippet>
        telemetry.ClearContext();
    }

    internal static async Task<string> ChargeAsync(HttpClient client, Uri gateway)
    {
        // <snippet context-propagate>
        using (Telemetry.BeginContext("tenant.id", "acme", propagate: true))
        {
            await client.GetStringAsync(gateway); // baggage: tenant.id = acme

            var import = new ProcessStartInfo("import", ["orders.jsonl"]).AddTelemetryContext();
            using var child = Process.Start(import); // TRACEPARENT, TRACESTATE, BAGGAGE
        }
        // </snippet>
        return "done";
    }

    private static void Checkout()
    {
    }
}
