using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// What is made of strings that come again as the same object, such as the keys of attributes and the templates of messages, of which
/// an application has few. A string that is made anew each time leaves nothing here, so that nothing is allocated for it. Bounded.
/// Thread-safe.
/// </summary>
/// <param name="longest">Longer strings are not kept.</param>
/// <param name="make">Makes it; null where there is nothing worth keeping.</param>
internal sealed class RecurringStrings<T>(int longest, Func<string, T?> make)
    where T : class
{
    private const int Slots = 512;

    private readonly Entry?[] _entries = new Entry?[Slots];

    // A string is known when its slot sees it for the second time running.
    private readonly string?[] _seen = new string?[Slots];

    /// <summary>What was made of it; null if it is new, too long, empty, or there is nothing.</summary>
    [MethodImpl(HotPath.Options)]
    public T? Find(string? text)
    {
        if (text is not { Length: > 0 } || text.Length > longest) return null;
        var slot = SlotOf(text);
        return _entries[slot] is { } entry && ReferenceEquals(entry.Text, text) ? entry.Made : Learn(slot, text);
    }

    // Not of all its characters: that would take longer than what is saved.
    [MethodImpl(HotPath.Inlined)]
    private static int SlotOf(string text) =>
        (int)((uint)(text[^1] + 31 * (text[text.Length / 2] + 31 * (text[0] + 31 * text.Length))) % Slots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T? Learn(int slot, string text)
    {
        if (!ReferenceEquals(_seen[slot], text))
        {
            _seen[slot] = text;
            return null;
        }

        var entry = new Entry(text, make(text));
        _entries[slot] = entry;
        return entry.Made;
    }

    private sealed record Entry(string Text, T? Made);
}
