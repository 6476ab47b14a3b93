using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's template filled in, as Microsoft.Extensions.Logging does it, but straight into the buffer.</summary>
internal static class TextMessage
{
    private const int MaxBytes = 128 * 1024;
    private const int MaxElements = 100;

    /// <summary>Fills a template; where the holes are of interest, they are noted.</summary>
    public static void Write(Utf8Buffer buffer, string template, List<KeyValuePair<string, object?>> values, MessageHoles? holes) =>
        Write(buffer, template, MessageTemplate.Read(template), values, holes);

    /// <summary>The same of a template that was read before.</summary>
    [MethodImpl(HotPath.Options)]
    public static void Write(
        Utf8Buffer buffer, string template, MessageTemplate? read, List<KeyValuePair<string, object?>> values, MessageHoles? holes = null)
    {
        var start = buffer.Length;
        try
        {
            if (read is null) TextEscaping.WriteText(buffer, template);
            else Fill(buffer, read.Parts, values, holes);
        }
        catch (Exception exception)
        {
            buffer.Truncate(start);
            holes?.Clear();
            AttributeText.WriteUnreadable(buffer, exception);
        }
    }

    /// <summary>A line without ids must not look as if it had some: a message that begins like them loses that look.</summary>
    [MethodImpl(HotPath.Options)]
    public static void GuardAgainstForgedIds(Utf8Buffer buffer, int start)
    {
        if (buffer.Written[start..].StartsWith("trace_id="u8)) buffer.ReplaceByte(start, "\\u0074"u8);
    }

    [MethodImpl(HotPath.Options)]
    private static void Fill(
        Utf8Buffer buffer, List<MessageTemplate.Part> parts, List<KeyValuePair<string, object?>> values, MessageHoles? holes)
    {
        var start = buffer.Length;
        for (var position = 0; position < parts.Count; position++)
        {
            var (literal, hole) = parts[position];
            TextEscaping.WriteText(buffer, literal);
            if (hole is null) return;
            if (buffer.Length - start > MaxBytes)
            {
                TextEscaping.WriteText(buffer, "…");
                return;
            }

            var at = buffer.Length;
            var value = WriteHole(buffer, hole, position, values);
            if (value >= 0) holes?.Add(value, at, buffer.Length);
        }
    }

    /// <summary>Writes the value that the hole names, and tells which it is; -1 for none.</summary>
    [MethodImpl(HotPath.Options)]
    private static int WriteHole(Utf8Buffer buffer, MessageTemplate.Hole hole, int position, List<KeyValuePair<string, object?>> values)
    {
        var index = Find(values, hole, position);
        if (index < 0)
        {
            buffer.Write((byte)'{');
            TextEscaping.WriteText(buffer, hole.Text);
            buffer.Write((byte)'}');
            return index;
        }

        var start = buffer.Length;
        WriteGuarded(buffer, values[index].Value, hole.Format);
        if (hole.Width != 0) Align(buffer, start, hole.Width);
        return index;
    }

    [MethodImpl(HotPath.Options)]
    private static int Find(List<KeyValuePair<string, object?>> values, MessageTemplate.Hole hole, int position)
    {
        // Almost always the value stands where its hole does.
        if (position < values.Count && hole.IsNamed(values[position].Key)) return position;
        for (var i = 0; i < values.Count; i++)
        {
            if (hole.IsNamed(values[i].Key)) return i;
        }

        return -1;
    }

    [MethodImpl(HotPath.Options)]
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

    [MethodImpl(HotPath.Options)]
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

    private static void Align(Utf8Buffer buffer, int start, int width)
    {
        var chars = 0;
        foreach (var unit in buffer.Written[start..]) chars += (unit & 0xC0) == 0x80 ? 0 : 1;
        var padding = Math.Min(Math.Abs((long)width), TextEscaping.MaxChars) - chars;
        if (padding <= 0) return;
        buffer.InsertSpaces(width < 0 ? buffer.Length : start, (int)padding);
    }
}
