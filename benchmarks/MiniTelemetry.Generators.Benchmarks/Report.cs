using System.Globalization;

namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>The table of docs/performance.md.</summary>
internal static class Report
{
    public static void Write(TextWriter writer, Competitor[] competitors, List<Race> races)
    {
        var (ours, theirs, floor) = (competitors[0], competitors[1], 2);
        writer.WriteLine(
            $"| {Project.Methods} methods in {Project.Files} files | {ours.Name} | {theirs.Name} "
            + $"| Ratio | Floor | Files reused | by {theirs.Name} |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        for (var row = 0; row < races.Count; row++)
        {
            var race = races[row];
            var times = Line(
                $"{race.Median(0):0.0} ms | {race.Median(1):0.0} ms | {race.Ratio(0, to: 1):0.00} | {race.Median(floor):0.0} ms");
            writer.WriteLine($"| {race.Name} | {times} | {Reused(ours, row)} | {Reused(theirs, row)} |");
        }

        var (bytes, others) = (ours.BytesPerMethod, theirs.BytesPerMethod);
        writer.WriteLine(Line($"| generated text per method | {bytes} B | {others} B | {(double)bytes / others:0.00} | | | |"));
    }

    private static string Reused(Competitor competitor, int row) => row == 0 ? "" : competitor.Reused(competitor.Project.Edits[row - 1]);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
