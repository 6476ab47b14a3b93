using System.Globalization;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>The tables of docs/performance.md.</summary>
internal static class Report
{
    public static void Write(TextWriter writer, Race race)
    {
        foreach (var signal in race.Competitors.Select(static one => one.Signal).Distinct())
            WriteTable(writer, race, signal);
    }

    private static void WriteTable(TextWriter writer, Race race, string signal)
    {
        writer.WriteLine(Line($"\n| {race.Count:N0} {signal} | {string.Join(" | ", Race.Sinks)} | allocated | written |"));
        writer.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (_, competitor) in race.Competitors.Where(one => one.Signal == signal))
        {
            var times = string.Join(" | ", Race.Sinks.Select(sink => Cell(race, signal, competitor, sink)));
            var file = race.Median(signal, competitor, "file")!;
            writer.WriteLine(Line($"| {competitor} | {times} | {file.Allocated:0} B | {file.BytesOut:0} B |"));
        }
    }

    private static string Cell(Race race, string signal, string competitor, string sink)
    {
        var own = race.Median(signal, competitor, sink)!.Seconds;
        return race.Median(signal, "sdk", sink) is { } sdk ? Line($"{own:0.00} s ({own / sdk.Seconds:0.00}x)") : Line($"{own:0.00} s");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
