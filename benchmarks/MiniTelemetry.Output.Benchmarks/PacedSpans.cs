using System.Diagnostics;
using System.Globalization;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>A thousand spans a second, as a service makes them: what one costs the thread that ends it when nothing is warm.</summary>
internal static class PacedSpans
{
    private const int PerSecond = 1000;

    public static void Run(string writer, int count)
    {
        using var source = new ActivitySource("Shop.Orders", "1.0.0");
        using var pipeline = Spans.Pipeline(writer, source);
        Spans.Produce(source, 200_000);
        Thread.Sleep(500);
        var ticks = new long[count];
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            while (clock.Elapsed.TotalSeconds * PerSecond < i)
                Thread.Sleep(0);
            var start = Stopwatch.GetTimestamp();
            Spans.ProduceOne(source, i);
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }

        Array.Sort(ticks);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {Microseconds(ticks[count / 2]):0.00} µs, p90 {Microseconds(ticks[count * 9 / 10]):0.00} µs"));
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
