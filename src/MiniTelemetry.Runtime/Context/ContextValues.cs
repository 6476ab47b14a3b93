using System.Diagnostics;

namespace MiniTelemetry.Context;

/// <summary>
/// The values of a context. Immutable, so that a change is one swap of a reference; what each signal takes of it is worked out at the
/// first use.
/// </summary>
internal sealed class ContextValues(ContextEntry[] entries)
{
    internal static readonly ContextValues Empty = new([]);

    internal bool IsEmpty => entries.Length == 0;

    internal KeyValuePair<string, object?>[] ForSpans => field ??= TagsOn(Signals.Span);

    internal KeyValuePair<string, object?>[] ForLogs => field ??= TagsOn(Signals.Logs);

    internal KeyValuePair<string, object?>[] ForMetrics => field ??= TagsOn(Signals.Metrics);

    /// <summary>The values that leave the process, not yet encoded.</summary>
    internal KeyValuePair<string, string>[] Propagated =>
        field ??= [.. from entry in entries where entry.Baggage is not null select KeyValuePair.Create(entry.Key, entry.Baggage!)];

    private KeyValuePair<string, object?>[] ForSpansAlone =>
        field ??= [.. entries.Where(entry => entry.IsOn(Signals.Span) && !entry.IsOn(Signals.Logs)).Select(entry => entry.Tag)];

    internal ContextEntry? Find(string key) => Array.Find(entries, entry => entry.Key == key);

    internal ContextValues With(ContextEntry entry)
    {
        var at = Array.FindIndex(entries, known => known.Key == entry.Key);
        if (at < 0)
            return new ContextValues([.. entries, entry]);
        ContextEntry[] changed = [.. entries];
        changed[at] = entry;
        return new ContextValues(changed);
    }

    internal ContextValues Without(string key) =>
        Find(key) is null ? this : new ContextValues(Array.FindAll(entries, entry => entry.Key != key));

    /// <summary>These values, and over them those of a context further in. A key that is hidden there stays hidden.</summary>
    internal ContextValues OverriddenBy(ContextValues inner)
    {
        if (IsEmpty)
            return inner;
        return inner.IsEmpty ? this : new ContextValues([.. entries.Where(entry => inner.Find(entry.Key) is null), .. inner.Entries]);
    }

    /// <summary>Puts the values on a span that has just started, except under keys that it has already.</summary>
    internal void AddTo(Activity span)
    {
        foreach (var (key, value) in ForSpans)
        {
            if (span.GetTagItem(key) is null)
                span.AddTag(key, value);
        }
    }

    /// <summary>Adds the values that are on metrics, except under keys that are there already.</summary>
    internal void AddMetricTags(ref TagList tags)
    {
        foreach (var tag in ForMetrics)
        {
            if (!HasKey(tags, tag.Key))
                tags.Add(tag);
        }
    }

    /// <summary>Whether a tag of a span comes from here and is for the span alone.</summary>
    internal bool KeepsFromLogs(string key, object? value) =>
        Array.Exists(ForSpansAlone, tag => tag.Key == key && ReferenceEquals(tag.Value, value));

    private ContextEntry[] Entries => entries;

    // By hand: with LINQ it took 200 bytes more, once for each context that a span or record is under.
    private KeyValuePair<string, object?>[] TagsOn(Signals signal)
    {
        var count = 0;
        foreach (var entry in entries)
            count += entry.IsOn(signal) ? 1 : 0;
        if (count == 0)
            return [];
        var tags = new KeyValuePair<string, object?>[count];
        foreach (var entry in entries)
        {
            if (entry.IsOn(signal))
                tags[^count--] = entry.Tag;
        }

        return tags;
    }

    private static bool HasKey(in TagList tags, string key)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Key == key)
                return true;
        }

        return false;
    }
}
