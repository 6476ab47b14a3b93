using System.Runtime.CompilerServices;
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

    // So much of a text with anything to escape is written at once.
    private const int StepChars = 64;
    private const int MostEscapeBytes = 6;

    /// <summary>Free text: escaped, never quoted. Fit for places where the line's shape says where it ends.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxChars && PlainAscii.TryWrite(buffer, text)) return;
        var kept = Keep(text);
        if (buffer.IsVerbatim) WriteClean(buffer, kept);
        else WriteEscaped(buffer, kept, inQuotes: false);
        WriteCutMark(buffer, text.Length - kept.Length);
    }

    /// <summary>A key or value: bare if it is one word without <c>=</c>, <c>"</c> or <c>\</c>; else in quotes, where <c>\</c> escapes.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteToken(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxChars || !PlainAscii.TryWriteWord(buffer, text) && !TryWriteWords(buffer, text))
            WriteToken(buffer, text, isElement: false);
    }

    // What is plain ASCII and no word has a space or an equals sign in it.
    [MethodImpl(HotPath.Inlined)]
    private static bool TryWriteWords(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        var start = buffer.Length;
        buffer.Write((byte)'"');
        if (PlainAscii.TryWriteQuoted(buffer, text))
        {
            buffer.Write((byte)'"');
            return true;
        }

        buffer.Truncate(start);
        return false;
    }

    /// <summary>A token inside an array, where a comma or bracket needs quotes as well.</summary>
    public static void WriteElement(Utf8Buffer buffer, ReadOnlySpan<char> text) => WriteToken(buffer, text, isElement: true);

    [MethodImpl(HotPath.Options)]
    private static void WriteToken(Utf8Buffer buffer, ReadOnlySpan<char> text, bool isElement)
    {
        var isBare = !text.IsEmpty && text.Length <= MaxChars && IsBare(text, isElement);
        var kept = Keep(text);
        if (!isBare) buffer.Write((byte)'"');
        WriteEscaped(buffer, kept, inQuotes: true);
        WriteCutMark(buffer, text.Length - kept.Length);
        if (!isBare) buffer.Write((byte)'"');
    }

    // White space is all that splits words in the languages that logs are parsed with.
    private static bool IsBare(ReadOnlySpan<char> text, bool isElement)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '=' || isElement && c is ',' or '[' or ']' or '{' or '}') return false;
            if (char.IsWhiteSpace(c) || IsHostile(c)) return false;
        }

        return true;
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

    /// <summary>Writes a text in which what is hostile is escaped, and in quotes <c>"</c> and <c>\</c> as well.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteEscaped(Utf8Buffer buffer, ReadOnlySpan<char> text, bool inQuotes)
    {
        while (!text.IsEmpty)
        {
            var step = text[..Math.Min(StepChars, text.Length)];
            var isPlain = inQuotes ? PlainAscii.TryWriteQuoted(buffer, step) : PlainAscii.TryWrite(buffer, step);
            text = text[(isPlain ? step.Length : WriteStep(buffer, text, step.Length, inQuotes))..];
        }
    }

    /// <summary>Text known to be printable ASCII.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteAscii(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        if (!PlainAscii.TryWrite(buffer, text)) WriteEscaped(buffer, text, inQuotes: false);
    }

    /// <summary>Writes so many units, and the other half of a surrogate pair at their end; tells how many that were.</summary>
    [MethodImpl(HotPath.Options)]
    private static int WriteStep(Utf8Buffer buffer, ReadOnlySpan<char> text, int count, bool inQuotes)
    {
        var target = buffer.GetSpan((count + 1) * MostEscapeBytes);
        var (read, written) = (0, 0);
        while (read < count)
        {
            var c = text[read++];
            if (c <= '~' ? c < ' ' || inQuotes && c is '"' or '\\' : IsHostile(c))
            {
                written += Escape(target[written..], c);
            }
            else if (c <= '~')
            {
                target[written++] = (byte)c;
            }
            else
            {
                var rune = Rune.TryCreate(c, out var alone) ? alone
                    : read < text.Length && Rune.TryCreate(c, text[read], out var pair) ? pair
                    : Rune.ReplacementChar;
                if (!rune.IsBmp) read++;
                written += rune.EncodeToUtf8(target[written..]);
            }
        }

        buffer.Advance(written);
        return read;
    }

    private static void WriteClean(Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        var target = buffer.GetSpan(text.Length * 3); // No UTF-16 unit takes more than three bytes.
        Utf8.FromUtf16(text, target, out _, out var written, replaceInvalidSequences: true);
        buffer.Advance(written);
    }

    private static int Escape(Span<byte> target, char c)
    {
        target[0] = (byte)'\\';
        target[1] = c switch
        {
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            '"' or '\\' => (byte)c,
            _ => (byte)'u',
        };
        if (target[1] != (byte)'u') return 2;
        for (var digit = 0; digit < 4; digit++) target[2 + digit] = "0123456789abcdef"u8[(c >> (12 - 4 * digit)) & 15];
        return 2 + 4;
    }

    /// <summary>C0, DEL, C1, the line and paragraph separators, and everything that changes the reading direction.</summary>
    public static bool IsHostile(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F')
        or '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
