using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Strings of JSON (RFC 8259) in UTF-8, in which the characters that can end a line, steer a terminal or reverse the reading direction
/// are escaped as well: a reader of JSON gets them back, a terminal never sees them. Lone surrogates become U+FFFD.
/// </summary>
internal static class JsonText
{
    /// <summary>A text in quotes; a longer one than <paramref name="maxChars"/> UTF-16 units is cut, with a mark.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteString(Utf8Buffer buffer, ReadOnlySpan<char> text, int maxChars = TextEscaping.MaxChars)
    {
        buffer.Write((byte)'"');
        WriteInner(buffer, text, maxChars);
        buffer.Write((byte)'"');
    }

    /// <summary>The same without the quotes.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteInner(Utf8Buffer buffer, ReadOnlySpan<char> text, int maxChars = TextEscaping.MaxChars)
    {
        if (text.Length <= maxChars && PlainAscii.TryWriteQuoted(buffer, text)) return;
        var kept = TextEscaping.Keep(text, maxChars);
        TextEscaping.WriteEscaped(buffer, kept, inQuotes: true);
        TextEscaping.WriteCutMark(buffer, text.Length - kept.Length);
    }

    /// <summary>A number, where JSON has one; else the name of what it is, in quotes: <c>"NaN"</c>, <c>"Infinity"</c>, <c>"-Infinity"</c>.</summary>
    public static void WriteNumber<T>(Utf8Buffer buffer, T value, bool isFinite) where T : IUtf8SpanFormattable
    {
        if (!isFinite) buffer.Write((byte)'"');
        Utf8Values.Write(buffer, value);
        if (!isFinite) buffer.Write((byte)'"');
    }
}
