using System.Collections.Immutable;

namespace MiniTelemetry.Generators.Infrastructure;

internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T>
        => items is ICollection<T> { Count: 0 } ? default : new([.. items]);

    /// <summary>One item for each symbol, without an enumerator in between.</summary>
    public static EquatableArray<T> ToEquatableArray<TSource, T>(this ImmutableArray<TSource> sources, Func<TSource, T> parse)
        where T : IEquatable<T>
    {
        if (sources.IsEmpty)
            return default;
        var items = new T[sources.Length];
        for (var index = 0; index < items.Length; index++)
            items[index] = parse(sources[index]);
        return new(items);
    }

    /// <summary>The texts of the items, separated by commas.</summary>
    public static string Join<T>(this EquatableArray<T> items, Func<T, string> text)
        where T : IEquatable<T>
    {
        if (items.Count == 0)
            return "";
        var texts = new string[items.Count];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = text(items[index]);
        return string.Join(", ", texts);
    }
}
