namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>The dice of a seed.</summary>
internal sealed class Choice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int count) => _random.Next(count);

    public bool Once(int outOf) => _random.Next(outOf) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of them; null where there are none.</summary>
    public T? OfAny<T>(IEnumerable<T> items)
        where T : class
        => items.ToList() is { Count: > 0 } list ? Of(list) : null;
}
