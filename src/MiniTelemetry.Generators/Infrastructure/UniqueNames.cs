namespace MiniTelemetry.Generators.Infrastructure;

/// <summary>Hands out names that are not taken: the name itself, else the name with a number.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken, StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(taken, comparer);

    public static string First(string name, Func<string, bool> isTaken, string separator = "")
    {
        var candidate = name;
        for (var number = 2; isTaken(candidate); number++)
            candidate = $"{name}{separator}{number}";
        return candidate;
    }

    public string Allocate(string name, string separator = "")
        => _taken.Add(name) ? name : First(name, candidate => !_taken.Add(candidate), separator);
}
