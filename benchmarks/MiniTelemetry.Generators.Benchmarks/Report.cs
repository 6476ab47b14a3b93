using System.Globalization;

namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>The table of docs/performance.md.</summary>
internal static class Report
{
    private const int Ours = 0;
    private const int Theirs = 1;
    private const int Floor = 2;

    public static void Write(TextWriter writer, List<Race> races)
    {
        var (ours, theirs) = (races[0].Competitors[Ours], races[0].Competitors[Theirs]);
        writer.WriteLine(
            $"| {Project.Methods} methods in {Project.Files} files | {ours.Name} | {theirs.Name} "
            + $"| Ratio | Floor | Files reused | by {theirs.Name} |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var race in races)
        {
            var times = Line(
                $"{race.Median(Ours):0.0} ms | {race.Median(Theirs):0.0} ms | {race.Ratio(Ours, Theirs):0.00} | {race.Median(Floor):0.0} ms");
            writer.WriteLine($"| {race.Name} | {times} | {race.Reused(Ours)} | {race.Reused(Theirs)} |");
        }

        var (bytes, others) = (ours.BytesPerMethod, theirs.BytesPerMethod);
        writer.WriteLine(Line($"| generated text per method | {bytes} B | {others} B | {(double)bytes / others:0.00} | | | |"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
