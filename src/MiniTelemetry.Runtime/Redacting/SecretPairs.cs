using System.Buffers;

namespace MiniTelemetry.Redacting;

/// <summary>
/// Values that stand behind a name which says that they are secret: <c>password=…</c>, <c>pwd: …</c>, <c>"secret":"…"</c>,
/// <c>&lt;token&gt;…&lt;</c>, and the <c>[password, …]</c> of dictionaries.
/// </summary>
internal static class SecretPairs
{
    private const int MostSpaces = 16;

    private static readonly SearchValues<char> Separators = SearchValues.Create("=:>[");

    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        var at = 0;
        while (text[at..].IndexOfAny(Separators) is >= 0 and var step)
        {
            at += step;
            var pair = text[at] switch
            {
                '[' => OfDictionary(text, at),
                '>' => OfElement(text, at),
                _ => OfName(text, at),
            };
            if (pair is { } secret)
                found.Add(secret);
            at = Math.Max(at + 1, pair?.End ?? 0);
        }
    }

    private static SecretRange? OfName(ReadOnlySpan<char> text, int at)
    {
        if (IsComparison(text, at) || NameBefore(text, SkipQuotesBack(text, at)) is not { Length: > 0 } name)
            return null;
        var start = Skip(text, at + 1 + (at + 1 < text.Length && text[at + 1] is '=' or '>' ? 1 : 0));
        var isSpaced = text[at] == '=' && at > 0 && text[at - 1] == ' ';
        var isHeader = SecretNames.IsHeader(text.Slice(name.Start, name.Length));
        var value = SecretValue.Of(text, start, new SecretValue.Place(name.Start, isSpaced, isHeader));
        return Range(text, name.Start, value.Start, value.Start + value.Length);
    }

    // ==, !=, <=, :: and :// join no name with a value; := and => do.
    private static bool IsComparison(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var previous = at > 0 ? text[at - 1] : '\0';
        return text[at] == '='
            ? next == '=' || previous is '=' or '!' or '<' or '>' or ':'
            : next == ':' || previous == ':' || (next == '/' && at + 2 < text.Length && text[at + 2] == '/');
    }

    private static int SkipQuotesBack(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < MostSpaces && at > 0 && text[at - 1] is ' ' or '\t' or '"' or '\'' or '`' or '\\' or ']'; i++)
            at--;
        return at;
    }

    /// <summary>The name that ends there, if it is a secret's. Two words may be one: <c>api key</c>.</summary>
    private static (int Start, int Length)? NameBefore(ReadOnlySpan<char> text, int end)
    {
        var start = StartOfWord(text, end, end - SecretNames.Longest);
        if (start == end)
            return null;
        var first = start > 1 && text[start - 1] == ' ' ? StartOfWord(text, start - 1, end - SecretNames.Longest) : start;
        if (first == start - 1)
            first = start;
        return SecretNames.Contains(text[first..end]) ? (start, end - start) : null;
    }

    private static int StartOfWord(ReadOnlySpan<char> text, int end, int floor)
    {
        var start = end;
        while (start > Math.Max(floor, 0) && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.'))
            start--;
        return start;
    }

    private static SecretRange? OfElement(ReadOnlySpan<char> text, int at)
    {
        var start = StartOfWord(text, at, at - SecretNames.Longest);
        if (start == at || start == 0 || text[start - 1] != '<' || !SecretNames.Contains(text[start..at]))
            return null;
        var length = text[(at + 1)..].IndexOf('<');
        var end = length < 0 ? text.Length : at + 1 + length;
        return Range(text, start, at + 1, end);
    }

    private static SecretRange? OfDictionary(ReadOnlySpan<char> text, int at)
    {
        var window = text[(at + 1)..Math.Min(text.Length, at + 1 + SecretNames.Longest)];
        var comma = window.IndexOf(", ");
        if (comma <= 0 || StartOfWord(window, comma, 0) != 0 || !SecretNames.Contains(window[..comma]))
            return null;
        var start = at + 1 + comma + 2;
        return Range(text, at + 1, start, start + SecretValue.LengthInBrackets(text[start..]));
    }

    // What is masked already stays as it is.
    private static SecretRange? Range(ReadOnlySpan<char> text, int context, int start, int end)
    {
        var behindMark = start + Redaction.Mark.Length;
        var isMasked = text[start..].StartsWith(Redaction.Mark) && (behindMark == text.Length || !char.IsLetterOrDigit(text[behindMark]));
        return isMasked || end == start ? null : new SecretRange(context, start, end);
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < MostSpaces && at < text.Length && text[at] is ' ' or '\t'; i++)
            at++;
        return at;
    }
}
