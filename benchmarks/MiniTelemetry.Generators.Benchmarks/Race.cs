namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>One row: the same deed by each competitor, in turns, so that whatever else the machine does hits all of them.</summary>
/// <param name="name">The row's name.</param>
/// <param name="competitors">Who takes turns.</param>
/// <param name="edit">The number of the edit that each makes in its own project; null for a cold run.</param>
internal sealed class Race(string name, IReadOnlyList<Competitor> competitors, int? edit)
{
    private readonly Func<TimeSpan>[] _runs =
        [.. competitors.Select(competitor => edit is { } number ? competitor.Edit(competitor.Project.Edits[number]) : competitor.Cold)];

    private readonly List<double>[] _milliseconds = [.. competitors.Select(static _ => new List<double>())];

    public string Name { get; } = name;

    public IReadOnlyList<Competitor> Competitors { get; } = competitors;

    public double Median(int competitor) => Median(_milliseconds[competitor]);

    /// <summary>The median of each round's ratio: neighbours in time share the machine's mood.</summary>
    public double Ratio(int competitor, int to) => Median(_milliseconds[competitor].Zip(_milliseconds[to], static (a, b) => a / b));

    /// <summary>How many files of the competitor outlive the edit; empty for a cold run.</summary>
    public string Reused(int competitor)
        => edit is { } number ? Competitors[competitor].Reused(Competitors[competitor].Project.Edits[number]) : "";

    public void Warm(int rounds)
    {
        Run(rounds);
        foreach (var list in _milliseconds)
            list.Clear();
    }

    public void Run(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < _runs.Length; turn++)
            {
                // Nobody pays for another's garbage, and nobody always goes first.
                var competitor = (round + turn) % _runs.Length;
                GC.Collect();
                _milliseconds[competitor].Add(_runs[competitor]().TotalMilliseconds);
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
