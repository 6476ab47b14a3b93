using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>Spans with five attributes.</summary>
internal static class Spans
{
    public static void Run(string writer, int count, int threads)
    {
        using var source = new ActivitySource("Shop.Orders", "1.0.0");
        using var pipeline = Pipeline(writer, source);
        Producer.OnThreads(threads, count, share => Produce(source, share));
    }

    public static IDisposable Pipeline(string writer, ActivitySource source) => writer switch
    {
        "sdk" => Tracing(source).AddProcessor(new NoExport<Activity>()).Build(),
        "writer" => Tracing(source).AddProcessor(new NaiveSpanWriter()).Build(),
        _ => Telemetry.Start(Ours.Options(writer, source.Name)),
    };

    public static void Produce(ActivitySource source, int count)
    {
        for (var i = 0; i < count; i++)
            ProduceOne(source, i);
    }

    public static void ProduceOne(ActivitySource source, int i)
    {
        using var span = source.StartActivity("OrderService.PlaceAsync");
        span?.SetTag("order.id", i).SetTag("customer.name", "Ada Lovelace").SetTag("cart.total", 99.9).SetTag("order.express", true)
            .SetTag("shop.city", "Zürich");
    }

    private static TracerProviderBuilder Tracing(ActivitySource source) =>
        Sdk.CreateTracerProviderBuilder().AddSource(source.Name).SetSampler(new AlwaysOnSampler());
}
