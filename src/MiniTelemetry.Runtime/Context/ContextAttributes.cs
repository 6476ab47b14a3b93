using System.Collections;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Context;

/// <summary>A record's own attributes, and after them those of the context that it lacks.</summary>
internal sealed class ContextAttributes(
    IReadOnlyList<KeyValuePair<string, object?>> own, KeyValuePair<string, object?>[] context)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    // As many as a line shows.
    private const int MostLookedAt = 1000;

    public int Count => own.Count + context.Length;

    public KeyValuePair<string, object?> this[int index] => index < own.Count ? own[index] : context[index - own.Count];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => own.Concat(context).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Puts the context's values on a record that is being written.</summary>
    internal static void AddTo(LogRecord record, ContextValues values)
    {
        var own = record.Attributes;
        var missing = Missing(own, values.ForLogs);
        if (missing.Length != 0)
            record.Attributes = own is null ? missing : new ContextAttributes(own, missing);
    }

    private static KeyValuePair<string, object?>[] Missing(
        IReadOnlyList<KeyValuePair<string, object?>>? own, KeyValuePair<string, object?>[] context)
    {
        var missing = context;
        try
        {
            // Each is asked for once: a generated state boxes its value each time.
            for (var i = 0; i < own?.Count && i < MostLookedAt; i++)
                missing = Without(missing, own[i].Key);
        }
        catch (Exception)
        {
            // A state whose list throws; the formatter says so.
        }

        return missing;
    }

    private static KeyValuePair<string, object?>[] Without(KeyValuePair<string, object?>[] tags, string key)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == key)
                return AllBut(tags, key);
        }

        return tags;
    }

    // Apart: what it makes for the search it would make for every key.
    private static KeyValuePair<string, object?>[] AllBut(KeyValuePair<string, object?>[] tags, string key) =>
        Array.FindAll(tags, tag => tag.Key != key);
}
