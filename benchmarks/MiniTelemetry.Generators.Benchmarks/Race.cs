namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>One row: the same deed by each competitor, in turns, so that whatever else the machine does hits all of them.</summary>
internal sealed class Race(string name, IReadOnlyList<Func<TimeSpan>> runs)
{
    private readonly List<double>[] _milliseconds = [.. runs.Select(static _ => new List<double>())];

    public string Name { get; } = name;

    public double Median(int competitor) => Median(_milliseconds[competitor]);

    /// <summary>The median of each round's ratio: neighbours in time share the machine's mood.</summary>
    public double Ratio(int competitor, int to) => Median(_milliseconds[competitor].Zip(_milliseconds[to], static (a, b) => a / b));

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
            for (var turn = 0; turn < runs.Count; turn++)
            {
                // Nobody pays for another's garbage, and nobody always goes first.
                var competitor = (round + turn) % runs.Count;
                GC.Collect();
                _milliseconds[competitor].Add(runs[competitor]().TotalMilliseconds);
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
