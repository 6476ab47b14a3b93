using System.Buffers;

namespace MiniTelemetry.Redacting;

/// <summary>E-mail addresses: a name, <c>@</c>, and a domain whose last part is made of letters.</summary>
internal static class EmailAddresses
{
    private static readonly SearchValues<char> NameMarks = SearchValues.Create("._%+-'~!#$*");

    /// <summary>Adds them, but not the host of a URL, before whose <c>@</c> a password was found from <paramref name="url"/> on.</summary>
    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found, int url)
    {
        var floor = 0;
        var endOfUrls = found.Count;
        for (var at = text.IndexOf('@'); at >= 0;)
        {
            var start = StartOfName(text, floor, at);
            var end = EndOfDomain(text, at + 1);
            while (url < endOfUrls && found[url].End < at)
                url++;
            var isOfUrl = url < endOfUrls && found[url].Start < at;
            if (!isOfUrl && start < at && IsDomain(text[(at + 1)..end]))
                found.Add(new(start, start, end));

            // Neither side is ever looked at twice.
            floor = at + 1;
            var step = text[floor..].IndexOf('@');
            at = step < 0 ? -1 : floor + step;
        }
    }

    private static int StartOfName(ReadOnlySpan<char> text, int floor, int at)
    {
        var start = at;
        while (start > floor && (char.IsLetterOrDigit(text[start - 1]) || NameMarks.Contains(text[start - 1])))
            start--;

        // A quote before it is the text's.
        while (start < at && text[start] is '.' or '\'' or '*')
            start++;
        return start;
    }

    private static int EndOfDomain(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        return end;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        if (dot <= 0)
            return false;
        var last = domain[(dot + 1)..];
        return last.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || (last.Length >= 2 && AreLetters(last));
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsLetter(character))
                return false;
        }

        return true;
    }
}
