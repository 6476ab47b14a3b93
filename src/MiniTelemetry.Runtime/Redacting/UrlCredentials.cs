using System.Buffers;

namespace MiniTelemetry.Redacting;

/// <summary>The password in <c>scheme://user:password@host</c>.</summary>
internal static class UrlCredentials
{
    private const string Begin = "://";

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/ ?\t\r\n\"'<>");

    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        var at = 0;
        while (text[at..].IndexOf(Begin) is >= 0 and var step)
        {
            var start = at + step + Begin.Length;
            var length = text[start..].IndexOfAny(AuthorityEnds);
            at = length < 0 ? text.Length : start + length;
            var authority = text[start..at];
            var colon = authority.IndexOf(':');
            var end = authority.LastIndexOf('@');
            if (colon >= 0 && end > colon + 1)
                found.Add(new(start, start + colon + 1, start + end));
        }
    }
}
