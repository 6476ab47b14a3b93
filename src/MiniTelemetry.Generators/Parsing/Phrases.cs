namespace MiniTelemetry.Generators.Parsing;

/// <summary>Words, and phrases of several words, that are looked for in names.</summary>
internal sealed class Phrases
{
    private readonly ILookup<string, string[]> _byLastWord;

    public Phrases(params string[] phrases)
    {
        All = phrases;
        _byLastWord = phrases.Select(static phrase => phrase.Split(' '))
            .ToLookup(static words => words[words.Length - 1], StringComparer.Ordinal);
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>How many words before <paramref name="end"/> are such a phrase, in the singular or the plural; 0 where none is.</summary>
    public int LengthBefore(IReadOnlyList<string> words, int end)
    {
        if (end == 0)
            return 0;
        var last = words[end - 1];
        var length = Longest(last, words, end);
        return last.EndsWith("s", StringComparison.Ordinal)
            ? Math.Max(length, Longest(last.Substring(0, last.Length - 1), words, end))
            : length;
    }

    private int Longest(string last, IReadOnlyList<string> words, int end)
    {
        var longest = 0;
        foreach (var phrase in _byLastWord[last])
        {
            if (phrase.Length > longest && EndsWith(words, end - 1, phrase))
                longest = phrase.Length;
        }

        return longest;
    }

    // The last word is known to agree.
    private static bool EndsWith(IReadOnlyList<string> words, int last, string[] phrase)
    {
        var first = last - phrase.Length + 1;
        return first >= 0 && Enumerable.Range(0, phrase.Length - 1).All(index => words[first + index] == phrase[index]);
    }
}
