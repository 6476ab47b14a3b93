using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MiniTelemetry.TestApp;

/// <summary>OpenTelemetry set up by hand, with our exporters and without <see cref="Telemetry"/>.</summary>
internal static class OwnSdkScenario
{
    private const string Scope = "MiniTelemetry.TestApp";

    internal static int Run(int count)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("by-hand");
        using var spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Scope).AddStdoutExporter().Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Scope).AddStdoutExporter().Build();
        using var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(resource);
            options.AddStdoutExporter();
        }));
        var worker = new Worker(loggers.CreateLogger("Test.Worker"));
        for (var i = 0; i < count; i++)
            worker.Work(i);
        return 0;
    }
}
