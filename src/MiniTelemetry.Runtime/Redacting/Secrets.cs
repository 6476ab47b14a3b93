using System.Text;

namespace MiniTelemetry.Redacting;

/// <summary>
/// The built-in mask: finds card numbers, bearer tokens, e-mail addresses and <c>password=…</c> pairs in any text, and puts
/// <see cref="Redaction.Mark"/> in their place. In linear time, whatever the text; in no culture.
/// </summary>
internal static class Secrets
{
    // What a thread may keep for its next text.
    private const int MostKept = 1024;

    [ThreadStatic]
    private static List<SecretRange>? s_spare;

    /// <summary>The text without its secrets; the same string where it has none.</summary>
    public static string Mask(string text)
    {
        var found = s_spare ?? [];
        s_spare = null;
        Find(text, found);
        var masked = found.Count == 0 ? text : Replace(text, found);
        found.Clear();
        if (found.Capacity <= MostKept)
            s_spare = found;
        return masked;
    }

    /// <summary>Adds the secrets of a text.</summary>
    public static void Find(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        SecretPairs.Find(text, found);
        var firstOfUrl = found.Count;
        UrlCredentials.Find(text, found);
        EmailAddresses.Find(text, found, firstOfUrl);
        BearerTokens.Find(text, found);
        CardNumbers.Find(text, found);
    }

    /// <summary>The text with a mark for each run of secrets that touch.</summary>
    public static string Replace(ReadOnlySpan<char> text, List<SecretRange> found)
    {
        found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var masked = new StringBuilder(text.Length);
        var written = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var (_, start, end) = found[i];
            while (i + 1 < found.Count && found[i + 1].Start < end)
                end = Math.Max(end, found[++i].End);
            masked.Append(text[written..start]).Append(Redaction.Mark);
            written = end;
        }

        return masked.Append(text[written..]).ToString();
    }
}
