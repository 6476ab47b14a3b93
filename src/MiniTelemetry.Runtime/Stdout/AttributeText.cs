using System.Buffers.Text;
using System.Collections;
using System.Globalization;

namespace MiniTelemetry.Stdout;

/// <summary>
/// An attribute's value as text. Whatever the application put there (a getter that throws, a structure that holds itself, an
/// endless sequence) ends in a bounded run of bytes without a control character.
/// </summary>
internal static class AttributeText
{
    private const int MaxDepth = 8;
    private const int MaxElements = 1000;
    private const int MaxCompoundBytes = 64 * 1024;
    private const int MaxBinaryBytes = TextEscaping.MaxChars / 4 * 3;

    public static void WriteValue(Utf8Buffer buffer, object? value)
    {
        if (value is string text)
        {
            TextEscaping.WriteToken(buffer, text);
            return;
        }

        var start = buffer.Length;
        try
        {
            if (!TryWriteSimple(buffer, value)) new Compound(buffer).Write(value!, depth: 0);
        }
        catch (Exception exception)
        {
            buffer.Truncate(start);
            WriteUnreadable(buffer, exception);
        }
    }

    /// <summary>In place of what could not be read.</summary>
    public static void WriteUnreadable(Utf8Buffer buffer, Exception exception) => TextEscaping.WriteToken(buffer, Unreadable(exception));

    /// <summary>The same as text.</summary>
    public static string Unreadable(Exception exception) => $"[unreadable: {exception.GetType().Name}]";

    /// <summary>The types whose text needs no escaping.</summary>
    private static bool TryWriteSimple(Utf8Buffer buffer, object? value)
    {
        switch (value)
        {
            case null: buffer.Write("null"u8); break;
            case bool flag: buffer.Write(flag ? "true"u8 : "false"u8); break;
            case int number: Utf8Values.Write(buffer, number); break;
            case long number: Utf8Values.Write(buffer, number); break;
            case double number: Utf8Values.Write(buffer, number); break;
            case decimal number: Utf8Values.Write(buffer, number); break;
            case float number: Utf8Values.Write(buffer, number); break;
            case Guid id: Utf8Values.Write(buffer, id); break;
            case DateTime moment: Utf8Values.Write(buffer, moment, "O"); break;
            case DateTimeOffset moment: Utf8Values.Write(buffer, moment, "O"); break;
            case TimeSpan duration: Utf8Values.Write(buffer, duration, "c"); break;
            case DateOnly date: Utf8Values.Write(buffer, date, "O"); break;
            case TimeOnly time: Utf8Values.Write(buffer, time, "O"); break;
            default: return TryWriteRareNumber(buffer, value);
        }

        return true;
    }

    private static bool TryWriteRareNumber(Utf8Buffer buffer, object value)
    {
        switch (value)
        {
            case uint number: Utf8Values.Write(buffer, number); break;
            case ulong number: Utf8Values.Write(buffer, number); break;
            case short number: Utf8Values.Write(buffer, number); break;
            case ushort number: Utf8Values.Write(buffer, number); break;
            case byte number: Utf8Values.Write(buffer, number); break;
            case sbyte number: Utf8Values.Write(buffer, number); break;
            case Half number: Utf8Values.Write(buffer, number); break;
            case Int128 number: Utf8Values.Write(buffer, number); break;
            case UInt128 number: Utf8Values.Write(buffer, number); break;
            default: return false;
        }

        return true;
    }

    /// <summary>Everything else: text of unknown types, arrays as <c>[a,b]</c>, maps as <c>{k=v}</c>, within a common budget.</summary>
    private ref struct Compound(Utf8Buffer buffer)
    {
        private readonly int _start = buffer.Length;
        private int _elements;

        public void Write(object value, int depth)
        {
            switch (value)
            {
                case string text: WriteWord(text, depth); break;
                case byte[] bytes: WriteBinary(bytes); break;
                case IEnumerable when depth == MaxDepth: buffer.Write("…"u8); break;
                case IDictionary map: WriteMap(map, depth); break;
                case IEnumerable<KeyValuePair<string, object?>> pairs: WritePairs(pairs, depth); break;
                case IEnumerable sequence: WriteSequence(sequence, depth); break;
                case IFormattable formattable: WriteWord(formattable.ToString(null, CultureInfo.InvariantCulture), depth); break;
                default: WriteWord(value.ToString(), depth); break;
            }
        }

        private readonly void WriteWord(ReadOnlySpan<char> text, int depth)
        {
            if (depth == 0) TextEscaping.WriteToken(buffer, text);
            else TextEscaping.WriteElement(buffer, text);
        }

        private readonly void WriteBinary(byte[] bytes)
        {
            var kept = bytes.AsSpan(0, Math.Min(bytes.Length, MaxBinaryBytes));
            buffer.Write((byte)'"'); // Its padding is '='.
            Base64.EncodeToUtf8(kept, buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(kept.Length)), out _, out var written);
            buffer.Advance(written);
            if (kept.Length < bytes.Length)
            {
                buffer.Write("…(+"u8);
                Utf8Values.Write(buffer, bytes.Length - kept.Length);
                buffer.Write(" bytes)"u8);
            }

            buffer.Write((byte)'"');
        }

        private void WriteSequence(IEnumerable sequence, int depth)
        {
            buffer.Write((byte)'[');
            var first = true;
            foreach (var element in sequence)
            {
                if (!Next(ref first)) break;
                WriteElement(element, depth + 1);
            }

            buffer.Write((byte)']');
        }

        private void WriteMap(IDictionary map, int depth)
        {
            buffer.Write((byte)'{');
            var first = true;
            foreach (DictionaryEntry entry in map)
            {
                if (!Next(ref first)) break;
                WriteEntry(entry.Key.ToString(), entry.Value, depth + 1);
            }

            buffer.Write((byte)'}');
        }

        private void WritePairs(IEnumerable<KeyValuePair<string, object?>> pairs, int depth)
        {
            buffer.Write((byte)'{');
            var first = true;
            foreach (var (key, element) in pairs)
            {
                if (!Next(ref first)) break;
                WriteEntry(key, element, depth + 1);
            }

            buffer.Write((byte)'}');
        }

        private void WriteEntry(string? key, object? value, int depth)
        {
            TextEscaping.WriteElement(buffer, key);
            buffer.Write((byte)'=');
            WriteElement(value, depth);
        }

        private void WriteElement(object? value, int depth)
        {
            if (value is string || !TryWriteSimple(buffer, value)) Write(value!, depth);
        }

        /// <summary>
        /// False, with a mark, once the value's budget is spent; it counts over all levels, or a thousand times a thousand would pass.
        /// </summary>
        private bool Next(ref bool first)
        {
            if (!first) buffer.Write((byte)',');
            first = false;
            if (_elements++ < MaxElements && buffer.Length - _start < MaxCompoundBytes) return true;
            buffer.Write("…"u8);
            return false;
        }
    }
}
