using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Shop;

/// <summary>Our exporters in a set-up that somebody else has made.</summary>
internal static class OwnSdk
{
    internal static void Use()
    {
        // <snippet own-sdk>
        using var spans = Sdk.CreateTracerProviderBuilder().AddSource("Shop").AddStdoutExporter().Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter("Shop")
            .AddStdoutExporter(options => options.MetricInterval = TimeSpan.FromSeconds(10)).Build();
        using var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.IncludeScopes = true;
            options.AddStdoutExporter();
        }));
        // </snippet>
    }
}
