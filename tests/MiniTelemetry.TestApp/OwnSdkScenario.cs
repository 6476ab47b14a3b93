using System.Diagnostics;
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

    /// <summary>Each exporter with a redaction of its own.</summary>
    internal static int RunRedacted()
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("by-hand");
        using var spans = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Scope)
            .AddStdoutExporter(o => o.Redact = (key, value) => key == "work.number" ? "[hidden]" : value).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Scope)
            .AddStdoutExporter(o => o.MaskSecrets = true).Build();
        using var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(resource);
            options.AddStdoutExporter(o => o.MaskSecrets = true);
        }));
        var worker = new Worker(loggers.CreateLogger("Test.Worker"));
        worker.Work(42);
        worker.Note("password=n33dle");
        return 0;
    }

    /// <summary>Two set-ups, each with a resource and a source of its own.</summary>
    internal static int RunTwice()
    {
        using var first = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("first")).AddSource("first.source").AddStdoutExporter().Build();
        using var second = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService("second")).AddSource("second.source").AddStdoutExporter().Build();
        using var ofFirst = new ActivitySource("first.source");
        using var ofSecond = new ActivitySource("second.source");
        for (var i = 0; i < 10; i++)
        {
            ofFirst.StartActivity("first work")?.Dispose();
            ofSecond.StartActivity("second work")?.Dispose();
        }

        return 0;
    }

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
        try
        {
            worker.Fail(7);
        }
        catch (InvalidOperationException)
        {
            // Told by the wrapper.
        }

        return 0;
    }

    /// <summary>A set-up that ends while a span of <see cref="Telemetry"/>, on the same stream, is open.</summary>
    internal static int RunBesideTelemetry()
    {
        using var telemetry = Telemetry.Start("beside");
        var tracer = telemetry.GetTracer("Test.Beside");
        using var root = tracer.StartActivity("root");
        using (Sdk.CreateTracerProviderBuilder().AddSource("Test.Other").AddStdoutExporter().Build())
            tracer.StartActivity("child")?.Dispose();
        return 0;
    }
}
