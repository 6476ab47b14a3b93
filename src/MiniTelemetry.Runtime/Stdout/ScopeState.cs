using System.Collections;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// What a log scope holds. Keys with values, in whatever form, are attributes: pairs, dictionaries, a template's holes, tuples of a name
/// and a value. Anything else is text under the key <c>scope</c>.
/// </summary>
internal static class ScopeState
{
    public const string TextKey = "scope";

    // An endless sequence ends here.
    private const int MostCollected = 10_000;

    public static void Collect(object? state, List<KeyValuePair<string, object?>> values)
    {
        switch (state)
        {
            case string: Add(values, TextKey, state); break;
            case IReadOnlyList<KeyValuePair<string, object?>> pairs: AddList(values, pairs); break;
            case IEnumerable<KeyValuePair<string, object?>> pairs: AddPairs(values, pairs); break;
            case IDictionary map: AddMap(values, map); break;
            case IEnumerable<KeyValuePair<string, string?>> pairs: AddPairs(values, pairs.Select(Widen)); break;
            case KeyValuePair<string, object?> pair: Add(values, pair.Key, pair.Value); break;
            case KeyValuePair<string, string?> pair: Add(values, pair.Key, pair.Value); break;
            case ITuple tuple when IsPair(tuple): AddTuple(values, tuple); break;
            case IList list when IsListOfPairs(list): AddTuples(values, list); break;
            default: Add(values, TextKey, state); break;
        }
    }

    // Most scopes are lists: without an enumerator there is no allocation.
    private static void AddList(List<KeyValuePair<string, object?>> values, IReadOnlyList<KeyValuePair<string, object?>> pairs)
    {
        for (var i = 0; i < pairs.Count && values.Count < MostCollected; i++) Add(values, pairs[i].Key, pairs[i].Value);
    }

    private static void AddPairs(List<KeyValuePair<string, object?>> values, IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            if (values.Count == MostCollected) return;
            Add(values, key, value);
        }
    }

    private static void AddMap(List<KeyValuePair<string, object?>> values, IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            if (values.Count == MostCollected) return;
            Add(values, entry.Key.ToString(), entry.Value);
        }
    }

    private static void AddTuples(List<KeyValuePair<string, object?>> values, IList list)
    {
        foreach (ITuple tuple in list) AddTuple(values, tuple);
    }

    private static void AddTuple(List<KeyValuePair<string, object?>> values, ITuple tuple) => Add(values, (string?)tuple[0], tuple[1]);

    private static void Add(List<KeyValuePair<string, object?>> values, string? key, object? value) =>
        values.Add(new(string.IsNullOrEmpty(key) ? TextKey : key, value));

    private static KeyValuePair<string, object?> Widen(KeyValuePair<string, string?> pair) => new(pair.Key, pair.Value);

    private static bool IsPair(object? item) => item is ITuple { Length: 2 } tuple && tuple[0] is string { Length: > 0 };

    private static bool IsListOfPairs(IList list)
    {
        if (list.Count is 0 or > MostCollected) return false;
        foreach (var item in list)
        {
            if (!IsPair(item)) return false;
        }

        return true;
    }
}
