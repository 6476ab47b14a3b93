using System.Buffers;

namespace MiniTelemetry.Redacting;

/// <summary>Where the value behind a secret's name ends: at its quote, at the semicolon of a connection string, at the next separator.</summary>
internal static class SecretValue
{
    // How far it is looked ahead for what a separator separates from.
    private const int Lookahead = 64;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");
    private static readonly SearchValues<char> RecordEnds = SearchValues.Create(",}\r\n");
    private static readonly SearchValues<char> HeaderEnds = SearchValues.Create("\r\n\"'}]");
    private static readonly SearchValues<char> StringEnds = SearchValues.Create(";\r\n\"'");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\u2028\u2029;|<>\"'`,&)]}");

    /// <summary>What is known of a value's place.</summary>
    /// <param name="Name">Where its name begins.</param>
    /// <param name="IsSpaced">Whether it is written <c>Name = value</c>, as records are.</param>
    /// <param name="IsHeader">Whether its name is that of a header, whose value has several words.</param>
    public readonly record struct Place(int Name, bool IsSpaced, bool IsHeader);

    public static (int Start, int Length) Of(ReadOnlySpan<char> text, int start, Place place)
    {
        if (start >= text.Length)
            return (start, 0);
        var slashes = text[start..].IndexOfAnyExcept('\\');
        if (slashes >= 0 && text[start + slashes] is '"' or '\'' or '`')
            return Quoted(text, start + slashes, slashes);
        var rest = text[start..];
        return (start, text[start] switch
        {
            '[' or '{' => LengthOfBlock(rest),
            _ when place.IsHeader => LengthUntil(rest, HeaderEnds),
            _ when IsInConnectionString(text, start, place) => LengthUntil(rest, StringEnds),
            _ when place.IsSpaced => LengthInRecord(rest),
            _ => LengthOfWord(rest),
        });
    }

    /// <summary>Up to the bracket that a pair of a dictionary ends with.</summary>
    public static int LengthInBrackets(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf(']') is >= 0 and var step;)
        {
            at += step;
            if (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
                return at;
            at++;
        }

        return text.Length;
    }

    // In a text in a text its quotes are escaped as often as the first one; a doubled one, and one escaped once more, are the value's.
    private static (int Start, int Length) Quoted(ReadOnlySpan<char> text, int quote, int slashes)
    {
        var start = quote + 1;
        for (var at = start; text[at..].IndexOf(text[quote]) is >= 0 and var step;)
        {
            at += step;
            var escapes = at - start - text[start..at].TrimEnd('\\').Length;
            var isDoubled = slashes == 0 && at > start && at + 1 < text.Length && text[at + 1] == text[quote];
            if (escapes <= slashes && !isDoubled)
                return (start, at - start - escapes);
            at += isDoubled ? 2 : 1;
        }

        return (start, text.Length - start);
    }

    private static int LengthUntil(ReadOnlySpan<char> text, SearchValues<char> ends)
    {
        var length = text.IndexOfAny(ends);
        return length < 0 ? text.Length : length;
    }

    private static int LengthOfBlock(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '[' or '{')
                depth++;
            else if (text[at] is ']' or '}' && --depth == 0)
                return at + 1;
        }

        return text.Length;
    }

    /// <summary>Behind a semicolon, or before one that a further name follows: there a value may hold anything but another.</summary>
    private static bool IsInConnectionString(ReadOnlySpan<char> text, int start, Place place)
    {
        var before = text[Math.Max(0, place.Name - Lookahead)..place.Name].TrimEnd(' ');
        if (before.EndsWith(";"))
            return true;
        var line = text[start..];
        line = line[..LengthUntil(line[..Math.Min(line.Length, 8 * Lookahead)], LineEnds)];
        var semicolon = line.IndexOf(';');
        return semicolon >= 0 && IsNameNext(line[(semicolon + 1)..]);
    }

    private static bool IsNameNext(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Lookahead)].TrimStart(' ');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '=' or ':')
                return i > 0;
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not (' ' or '_' or '-' or '.' or '"' or '\'' or '\\'))
                return false;
        }

        return false;
    }

    // "Name = value, Other = …", "Name = value }": what a record prints may hold spaces.
    private static int LengthInRecord(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(RecordEnds) is >= 0 and var step;)
        {
            at += step;
            if (text[at] is '\r' or '\n')
                return at;
            if (text[at] == '}' && at > 0 && text[at - 1] == ' ')
                return at - 1;
            if (text[at] == ',' && IsNameNext(text[(at + 1)..]))
                return at;
            at++;
        }

        return text.Length;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(WordEnds) is >= 0 and var step;)
        {
            at += step;
            if (IsEnd(text, at))
                return at;
            at++;
        }

        return text.Length;
    }

    // A password may hold the marks that also separate: they do where something else begins behind them.
    private static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 1)..];
        return text[at] switch
        {
            ',' or '&' => rest.IsEmpty || rest[0] is ' ' or '"' or '\'' or '\\' or '\t' or '\n' or '\r' || IsNameNext(rest),
            ')' or ']' or '}' => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]),
            _ => true,
        };
    }
}
