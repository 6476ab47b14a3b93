using Microsoft.Extensions.Logging;
using MiniTelemetry;

// <snippet scope>
[assembly: TelemetryScope("Shop", Version = "1.0.0")]
// </snippet>

namespace Shop;

internal static partial class ByHand
{
    internal static void Run(Telemetry telemetry)
    {
        // <snippet by-hand>
        var tracer = telemetry.GetTracer("Shop.Import"); // an ActivitySource
        var meter = telemetry.GetMeter("Shop.Import");   // a Meter
        var logger = telemetry.GetLogger("Shop.Import"); // an ILogger

        var lines = meter.CreateCounter<long>("shop.import.lines", "{line}", "Lines read.");
        using (var span = tracer.StartActivity("read orders.jsonl"))
        {
            lines.Add(300);
            span?.SetTag("file.lines", 300);
            LinesRead(logger, 300);
        }
        // </snippet>
    }

    internal static Telemetry Configured()
    {
        // <snippet options>
        return Telemetry.Start(new TelemetryOptions
        {
            ServiceName = "shop",
            ServiceVersion = "1.0.0",
            Environment = "production",
            MinimumLogLevel = LogLevel.Debug,
            MetricInterval = TimeSpan.FromSeconds(10),
            ResourceAttributes = { ["team"] = "orders" },
            Meters = { "System.Runtime" },
            HttpClientSpans = true,
            QueueFullMode = QueueFullMode.Drop,
        });
        // </snippet>
    }

    [LogEvent(LogLevel.Information, "{count} lines read")]
    private static partial void LinesRead(ILogger logger, int count);
}

// <snippet uninstrumented>
[Uninstrumented("called a million times a second; its caller is timed")]
internal static class Checksum
{
    internal static int Of(ReadOnlySpan<byte> bytes) => bytes.Length == 0 ? 0 : bytes[0] ^ bytes[^1];
}
// </snippet>
