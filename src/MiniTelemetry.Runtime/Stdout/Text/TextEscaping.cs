using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Text as UTF-8 in which nothing can end a line, steer a terminal or reverse the reading direction (CWE-117, CWE-150): such
/// characters become <c>\n</c>, <c>\r</c>, <c>\t</c> or <c>\uXXXX</c>, lone surrogates U+FFFD.
/// </summary>
internal static class TextEscaping
{
    /// <summary>Where a text is cut, with a mark that says how much is missing.</summary>
    public const int MaxChars = 32 * 1024;

    // All that splits words in the languages that logs are parsed with.
    private const string Spaces =
        " \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    // Most text is plain ASCII, which is quicker to tell and to copy than to search for what must be escaped.
    private static readonly SearchValues<char> BareAscii = SearchValues.Create(AsciiExcept("\"\\ ="));
    private static readonly SearchValues<char> Hostile = SearchValues.Create(HostileChars());
    private static readonly SearchValues<char> HostileOrQuoted = SearchValues.Create(HostileChars() + "\"\\");
    private static readonly SearchValues<char> NotBare = SearchValues.Create(HostileChars() + Spaces + "\"\\=");
    private static readonly SearchValues<char> NotBareElement = SearchValues.Create(HostileChars() + Spaces + "\"\\=,[]{}");

    /// <summary>Free text: escaped, never quoted. Fit for places where the line's shape says where it ends.</summary>
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxChars && text.IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            WriteAscii(buffer, text);
            return;
        }

        var kept = Keep(text);
        if (buffer.IsVerbatim) WriteClean(buffer, kept);
        else WriteEscaped(buffer, kept, Hostile);
        WriteCutMark(buffer, text.Length - kept.Length);
    }

    /// <summary>A key or value: bare if it is one word without <c>=</c>, <c>"</c> or <c>\</c>; else in quotes, where <c>\</c> escapes.</summary>
    public static void WriteToken(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text.Length <= MaxChars && text.IndexOfAnyExcept(BareAscii) < 0) WriteAscii(buffer, text);
        else WriteToken(buffer, text, NotBare);
    }

    /// <summary>A token inside an array, where a comma or bracket needs quotes as well.</summary>
    public static void WriteElement(Utf8Buffer buffer, ReadOnlySpan<char> text) => WriteToken(buffer, text, NotBareElement);

    private static void WriteToken(Utf8Buffer buffer, ReadOnlySpan<char> text, SearchValues<char> notBare)
    {
        if (!text.IsEmpty && text.Length <= MaxChars && text.IndexOfAny(notBare) < 0)
        {
            WriteClean(buffer, text);
            return;
        }

        var kept = Keep(text);
        buffer.Write((byte)'"');
        WriteEscaped(buffer, kept, HostileOrQuoted);
        WriteCutMark(buffer, text.Length - kept.Length);
        buffer.Write((byte)'"');
    }

    /// <summary>As much of a text as is kept; no surrogate pair is cut in half.</summary>
    public static ReadOnlySpan<char> Keep(ReadOnlySpan<char> text, int maxChars = MaxChars) =>
        text.Length <= maxChars ? text
        : char.IsHighSurrogate(text[maxChars - 1]) ? text[..(maxChars - 1)]
        : text[..maxChars];

    /// <summary>Says how much of a text is missing, if anything is.</summary>
    public static void WriteCutMark(Utf8Buffer buffer, int missing)
    {
        if (missing == 0) return;
        buffer.Write("…(+"u8);
        Utf8Values.Write(buffer, missing);
        buffer.Write(" chars)"u8);
    }

    /// <summary>Writes a text in which the characters of a set are escaped, <c>"</c> and <c>\</c> among them if they are in it.</summary>
    public static void WriteEscaped(Utf8Buffer buffer, ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        while (true)
        {
            var at = text.IndexOfAny(escaped);
            if (at < 0)
            {
                WriteClean(buffer, text);
                return;
            }

            WriteClean(buffer, text[..at]);
            WriteEscape(buffer, text[at]);
            text = text[(at + 1)..];
        }
    }

    /// <summary>Text known to be printable ASCII.</summary>
    public static void WriteAscii(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        Ascii.FromUtf16(text, buffer.GetSpan(text.Length), out var written);
        buffer.Advance(written);
    }

    private static void WriteClean(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        var target = buffer.GetSpan(text.Length * 3); // No UTF-16 unit takes more than three bytes.
        Utf8.FromUtf16(text, target, out _, out var written, replaceInvalidSequences: true);
        buffer.Advance(written);
    }

    private static void WriteEscape(Utf8Buffer buffer, char c)
    {
        switch (c)
        {
            case '\n': buffer.Write("\\n"u8); break;
            case '\r': buffer.Write("\\r"u8); break;
            case '\t': buffer.Write("\\t"u8); break;
            case '"': buffer.Write("\\\""u8); break;
            case '\\': buffer.Write("\\\\"u8); break;
            default:
                buffer.Write("\\u"u8);
                for (var shift = 12; shift >= 0; shift -= 4) buffer.Write("0123456789abcdef"u8[(c >> shift) & 15]);
                break;
        }
    }

    /// <summary>Printable ASCII without some of it.</summary>
    public static string AsciiExcept(string excluded) =>
        string.Create(95 - excluded.Length, excluded, static (chars, excluded) =>
        {
            var count = 0;
            for (var c = ' '; c <= '~'; c++)
            {
                if (!excluded.Contains(c, StringComparison.Ordinal)) chars[count++] = c;
            }
        });

    /// <summary>C0, DEL, C1, the line and paragraph separators, and everything that changes the reading direction.</summary>
    public static string HostileChars()
    {
        var chars = new StringBuilder();
        for (var c = '\0'; c <= '\u2069'; c++)
        {
            if (char.IsControl(c) || c is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029'
                or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            {
                chars.Append(c);
            }
        }

        return chars.ToString();
    }
}
