using System.Buffers;

namespace MiniTelemetry.Redacting;

/// <summary>What follows <c>Bearer</c>, unless it is one of the words that sentences have there; and whatever looks like a JSON web token.</summary>
internal static class BearerTokens
{
    private const string Scheme = "bearer";
    private const string JwtBegin = "eyJ";
    private const int Shortest = 3;
    private const int MostBetween = 4;

    private static readonly SearchValues<char> TokenChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainWords = new HashSet<string>(
        ["token", "tokens", "auth", "authentication", "authorization", "scheme", "error", "realm=", "header", "and", "not", "for", "was", "with", "is"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        FindBearers(text, found);
        FindJwts(text, found);
    }

    private static void FindBearers(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        var at = 0;
        while (text[at..].IndexOf(Scheme, StringComparison.OrdinalIgnoreCase) is >= 0 and var step)
        {
            var context = at + step;
            var start = Skip(text, context + Scheme.Length);
            var end = start + LengthOfToken(text[start..]);
            at = Math.Max(end, context + Scheme.Length);
            var isWord = context > 0 && char.IsLetterOrDigit(text[context - 1]);
            if (!isWord && start > context + Scheme.Length && end - start >= Shortest && !IsPlain(text[start..end]))
                found.Add(new(context, start, end));
        }
    }

    private static bool IsPlain(ReadOnlySpan<char> token) => PlainWords.Contains(token.TrimEnd('.'));

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < MostBetween && at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '=' or '"' or '\''); i++)
            at++;
        return at;
    }

    private static void FindJwts(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        var at = 0;
        while (text[at..].IndexOf(JwtBegin) is >= 0 and var step)
        {
            var start = at + step;
            var end = start + LengthOfToken(text[start..]);
            var isInside = start > 0 && char.IsLetterOrDigit(text[start - 1]);
            if (!isInside && text[start..end].IndexOf('.') > JwtBegin.Length)
                found.Add(new(start, start, end));
            at = end;
        }
    }

    private static int LengthOfToken(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(TokenChars);
        return length < 0 ? text.Length : length;
    }
}
