namespace MiniTelemetry.Stdout;

/// <summary>Shortens text that is escaped already, never inside a character or an escape.</summary>
internal static class CutText
{
    /// <summary>Shortens what was written from a place on, with a mark that says how many characters are missing.</summary>
    /// <param name="buffer">What was written.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="mostBytes">What may be kept of it.</param>
    /// <param name="isToken">Whether it is the key or the value of an attribute: then quotes are closed, and no space is outside of them.</param>
    public static void Cut(Utf8Buffer buffer, int start, int mostBytes, bool isToken = false)
    {
        if (buffer.Length - start <= mostBytes) return;
        var text = buffer.Written[start..];
        var kept = WholeUnits(text, mostBytes);
        var isInQuotes = isToken && EndsInQuotes(text[..kept]);
        var missing = CharsIn(text[kept..]) - (text[0] == '"' && isInQuotes ? 1 : 0);
        buffer.Truncate(start + kept);
        // Quotes that stay open, or a space outside of them, would make other attributes of the ones behind it.
        if (isInQuotes) WriteMark(buffer, missing, " chars)\""u8);
        else WriteMark(buffer, missing, isToken ? ")"u8 : " chars)"u8);
    }

    /// <summary>As many whole attributes as fit, from their TAB on; then a mark.</summary>
    public static void CutAttributes(Utf8Buffer buffer, int start, int mostBytes)
    {
        if (buffer.Length - start <= mostBytes) return;
        buffer.Truncate(start + WholeAttributes(buffer.Written[start..], mostBytes));
        buffer.Write(buffer.Length == start ? "\t…"u8 : " …"u8);
    }

    private static void WriteMark(Utf8Buffer buffer, int missing, ReadOnlySpan<byte> end)
    {
        buffer.Write("…(+"u8);
        Utf8Values.Write(buffer, missing);
        buffer.Write(end);
    }

    private static bool EndsInQuotes(ReadOnlySpan<byte> text)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') isQuoted = !isQuoted;
        }

        return isQuoted;
    }

    private static int WholeUnits(ReadOnlySpan<byte> text, int mostBytes)
    {
        var kept = 0;
        while (kept + LengthOfUnit(text[kept..]) is var next && next <= mostBytes) kept = next;
        return kept;
    }

    // A backslash that begins no escape, as there may be in text without quotes, takes the next character with it, which does no harm.
    private static int LengthOfUnit(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'\\' when text.Length > 1 => text[1] == 'u' ? Math.Min(6, text.Length) : 1 + LengthOfUnit(text[1..2]),
        < 0x80 => 1,
        >= 0xF0 => 4,
        >= 0xE0 => 3,
        _ => 2,
    };

    private static int CharsIn(ReadOnlySpan<byte> text)
    {
        var chars = 0;
        foreach (var unit in text) chars += (unit & 0xC0) == 0x80 ? 0 : 1;
        return chars;
    }

    private static int WholeAttributes(ReadOnlySpan<byte> text, int mostBytes)
    {
        var (kept, isQuoted) = (0, false);
        for (var i = 0; i < mostBytes; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] == ' ' && !isQuoted) kept = i;
        }

        return kept;
    }
}
