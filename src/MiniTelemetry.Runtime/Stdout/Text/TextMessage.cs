using System.Collections;
using System.Globalization;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's template filled in, as Microsoft.Extensions.Logging does it, but straight into the buffer.</summary>
internal static class TextMessage
{
    private const int MaxBytes = 128 * 1024;
    private const int MaxElements = 100;

    /// <summary>Fills a template; where the holes are of interest, they are noted.</summary>
    public static void Write(
        Utf8Buffer buffer, string template, IReadOnlyList<KeyValuePair<string, object?>>? values, MessageHoles? holes = null)
    {
        var start = buffer.Length;
        try
        {
            Fill(buffer, template, values, holes);
        }
        catch (Exception exception)
        {
            buffer.Truncate(start);
            holes?.Clear();
            AttributeText.WriteUnreadable(buffer, exception);
        }
    }

    /// <summary>A line without ids must not look as if it had some: a message that begins like them loses that look.</summary>
    public static void GuardAgainstForgedIds(Utf8Buffer buffer, int start)
    {
        if (buffer.Written[start..].StartsWith("trace_id="u8)) buffer.ReplaceByte(start, "\\u0074"u8);
    }

    private static void Fill(
        Utf8Buffer buffer, ReadOnlySpan<char> template, IReadOnlyList<KeyValuePair<string, object?>>? values, MessageHoles? holes)
    {
        if (template.Length > TextEscaping.MaxChars)
        {
            TextEscaping.WriteText(buffer, template);
            return;
        }

        var start = buffer.Length;
        for (var hole = 0; !template.IsEmpty; hole++)
        {
            var open = WriteLiteral(buffer, template);
            if (open < 0) return;
            template = template[open..];
            var close = template.IndexOf('}');
            if (close < 0 || buffer.Length - start > MaxBytes)
            {
                TextEscaping.WriteText(buffer, close < 0 ? template : "…");
                return;
            }

            var at = buffer.Length;
            var value = WriteHole(buffer, template[1..close], hole, values);
            if (value >= 0) holes?.Add(value, at, buffer.Length);
            template = template[(close + 1)..];
        }
    }

    /// <summary>Writes up to the next hole, doubled braces once, and tells where it opens; -1 if there is none.</summary>
    private static int WriteLiteral(Utf8Buffer buffer, ReadOnlySpan<char> template)
    {
        var from = 0;
        while (true)
        {
            var brace = template[from..].IndexOfAny('{', '}');
            if (brace < 0)
            {
                TextEscaping.WriteText(buffer, template[from..]);
                return -1;
            }

            var at = from + brace;
            var doubled = at + 1 < template.Length && template[at + 1] == template[at];
            TextEscaping.WriteText(buffer, template[from..(doubled ? at + 1 : at)]);
            if (!doubled && template[at] == '{') return at;
            if (!doubled) buffer.Write((byte)'}');
            from = doubled ? at + 2 : at + 1;
        }
    }

    /// <summary>Writes the value that the hole names, and tells which it is; -1 for none.</summary>
    private static int WriteHole(
        Utf8Buffer buffer, ReadOnlySpan<char> hole, int position, IReadOnlyList<KeyValuePair<string, object?>>? values)
    {
        var nameEnd = hole.IndexOfAny(',', ':');
        var name = nameEnd < 0 ? hole : hole[..nameEnd];
        var colon = hole.IndexOf(':');
        var format = colon < 0 ? default : hole[(colon + 1)..];
        var index = Find(values, name.Trim(), position, out var value);
        if (index < 0)
        {
            buffer.Write((byte)'{');
            TextEscaping.WriteText(buffer, hole);
            buffer.Write((byte)'}');
            return index;
        }

        var start = buffer.Length;
        WriteGuarded(buffer, value, format);
        if (nameEnd >= 0 && hole[nameEnd] == ',') Align(buffer, start, hole[(nameEnd + 1)..(colon < 0 ? hole.Length : colon)]);
        return index;
    }

    private static int Find(
        IReadOnlyList<KeyValuePair<string, object?>>? values, ReadOnlySpan<char> name, int position, out object? value)
    {
        // Almost always the value stands where its hole does.
        for (var i = 0; i <= values?.Count; i++)
        {
            var at = i == 0 ? position : i - 1;
            if (at >= values.Count) continue;
            (var key, value) = values[at];
            if (WithoutPrefix(name).Equals(WithoutPrefix(key), StringComparison.OrdinalIgnoreCase)) return at;
        }

        value = null;
        return -1;
    }

    // "@" and "$" ask a provider to take the value apart, or not to. A key has them or not, by how its log method was generated.
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> name) => name.Length > 1 && name[0] is '@' or '$' ? name[1..] : name;

    private static void WriteGuarded(Utf8Buffer buffer, object? value, ReadOnlySpan<char> format)
    {
        var start = buffer.Length;
        try
        {
            WriteValue(buffer, value, format);
        }
        catch (Exception exception)
        {
            buffer.Truncate(start);
            AttributeText.WriteUnreadable(buffer, exception);
        }
    }

    private static void WriteValue(Utf8Buffer buffer, object? value, ReadOnlySpan<char> format)
    {
        switch (value)
        {
            case null: buffer.Write("(null)"u8); break;
            case string text: TextEscaping.WriteText(buffer, text); break;
            case int number when format.IsEmpty: Utf8Values.Write(buffer, number); break;
            case long number when format.IsEmpty: Utf8Values.Write(buffer, number); break;
            case double number when format.IsEmpty: Utf8Values.WriteDouble(buffer, number); break;
            case decimal number when format.IsEmpty: Utf8Values.Write(buffer, number); break;
            case ISpanFormattable formattable: WriteFormatted(buffer, formattable, format); break;
            case IFormattable formattable: TextEscaping.WriteText(buffer, FormatSlowly(formattable, format)); break;
            case IEnumerable sequence: WriteSequence(buffer, sequence); break;
            default: TextEscaping.WriteText(buffer, value.ToString()); break;
        }
    }

    private static void WriteFormatted(Utf8Buffer buffer, ISpanFormattable value, ReadOnlySpan<char> format)
    {
        Span<char> text = stackalloc char[128];
        if (value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture)) TextEscaping.WriteText(buffer, text[..length]);
        else TextEscaping.WriteText(buffer, FormatSlowly(value, format));
    }

    private static string FormatSlowly(IFormattable value, ReadOnlySpan<char> format) =>
        value.ToString(format.IsEmpty ? null : format.ToString(), CultureInfo.InvariantCulture);

    private static void WriteSequence(Utf8Buffer buffer, IEnumerable sequence)
    {
        var count = 0;
        var elements = sequence is IDictionary map ? map.GetEnumerator() : sequence.GetEnumerator();
        using var disposed = elements as IDisposable;
        while (elements.MoveNext())
        {
            if (count > 0) buffer.Write(", "u8);
            if (count++ == MaxElements)
            {
                buffer.Write("…"u8);
                return;
            }

            // A pair's own text would be in the culture of the thread.
            if (elements.Current is DictionaryEntry pair)
                TextEscaping.WriteText(buffer, string.Create(CultureInfo.InvariantCulture, $"[{pair.Key}, {pair.Value}]"));
            else if (elements.Current is IEnumerable and not string) TextEscaping.WriteText(buffer, elements.Current.ToString());
            else WriteValue(buffer, elements.Current, default);
        }
    }

    private static void Align(Utf8Buffer buffer, int start, ReadOnlySpan<char> alignment)
    {
        if (!int.TryParse(alignment, NumberStyles.Integer, CultureInfo.InvariantCulture, out var width)) return;
        var chars = 0;
        foreach (var unit in buffer.Written[start..]) chars += (unit & 0xC0) == 0x80 ? 0 : 1;
        var padding = Math.Min(Math.Abs((long)width), TextEscaping.MaxChars) - chars;
        if (padding <= 0) return;
        buffer.InsertSpaces(width < 0 ? buffer.Length : start, (int)padding);
    }
}
