using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes an attribute's value. Whatever the application put there (a getter that throws, a structure that holds itself, an endless
/// sequence) ends in a bounded run of bytes.
/// </summary>
/// <typeparam name="TSyntax">How the format spells it.</typeparam>
internal static class AttributeValue<TSyntax>
    where TSyntax : struct, IValueSyntax
{
    private const int MaxDepth = 8;
    private const int MaxElements = 1000;
    private const int MaxCompoundBytes = 64 * 1024;

    // The key of the entry that says that others are missing.
    private const string CutKey = "…";

    [MethodImpl(HotPath.Options)]
    public static void Write(Utf8Buffer buffer, object? value)
    {
        if (value is string text)
        {
            TSyntax.WriteText(buffer, text, depth: 0);
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
            TSyntax.WriteText(buffer, AttributeText.Unreadable(exception), depth: 0);
        }
    }

    [MethodImpl(HotPath.Options)]
    private static bool TryWriteSimple(Utf8Buffer buffer, object? value)
    {
        switch (value)
        {
            case null: TSyntax.WriteNull(buffer); break;
            case bool flag: TSyntax.WriteBoolean(buffer, flag); break;
            case int number: TSyntax.WriteInteger(buffer, number); break;
            case long number: TSyntax.WriteInteger(buffer, number); break;
            case double number: TSyntax.WriteDouble(buffer, number); break;
            case decimal number: TSyntax.WritePlain(buffer, number, default); break;
            case float number: TSyntax.WriteFloating(buffer, number, number); break;
            case Guid id: TSyntax.WritePlain(buffer, id, default); break;
            case DateTime moment: TSyntax.WritePlain(buffer, moment, "O"); break;
            case DateTimeOffset moment: TSyntax.WritePlain(buffer, moment, "O"); break;
            case TimeSpan duration: TSyntax.WritePlain(buffer, duration, "c"); break;
            case DateOnly date: TSyntax.WritePlain(buffer, date, "O"); break;
            case TimeOnly time: TSyntax.WritePlain(buffer, time, "O"); break;
            default: return TryWriteRareNumber(buffer, value);
        }

        return true;
    }

    private static bool TryWriteRareNumber(Utf8Buffer buffer, object value)
    {
        switch (value)
        {
            case uint number: TSyntax.WriteInteger(buffer, number); break;
            case short number: TSyntax.WriteInteger(buffer, number); break;
            case ushort number: TSyntax.WriteInteger(buffer, number); break;
            case byte number: TSyntax.WriteInteger(buffer, number); break;
            case sbyte number: TSyntax.WriteInteger(buffer, number); break;
            case ulong number: TSyntax.WritePlain(buffer, number, default); break;
            case Half number: TSyntax.WriteFloating(buffer, number, (double)number); break;
            case Int128 number: TSyntax.WritePlain(buffer, number, default); break;
            case UInt128 number: TSyntax.WritePlain(buffer, number, default); break;
            default: return false;
        }

        return true;
    }

    /// <summary>Everything else: text of unknown types, sequences, maps, within a common budget.</summary>
    private ref struct Compound(Utf8Buffer buffer)
    {
        private readonly int _start = buffer.Length;
        private int _elements;

        public void Write(object value, int depth)
        {
            switch (value)
            {
                case string text: TSyntax.WriteText(buffer, text, depth); break;
                case byte[] bytes: TSyntax.WriteBinary(buffer, bytes); break;
                case IEnumerable when depth == MaxDepth: TSyntax.WriteCut(buffer, isEntry: false); break;
                case IDictionary map: WriteMap(map, depth); break;
                case IEnumerable<KeyValuePair<string, object?>> pairs: WritePairs(pairs, depth); break;
                case IEnumerable sequence: WriteSequence(sequence, depth); break;
                case IFormattable other: TSyntax.WriteText(buffer, other.ToString(null, CultureInfo.InvariantCulture), depth); break;
                default: TSyntax.WriteText(buffer, value.ToString(), depth); break;
            }
        }

        private void WriteSequence(IEnumerable sequence, int depth)
        {
            TSyntax.BeginSequence(buffer);
            var first = true;
            foreach (var element in sequence)
            {
                if (!Next(ref first)) break;
                WriteElement(element, depth + 1);
            }

            TSyntax.EndSequence(buffer);
        }

        private void WriteMap(IDictionary map, int depth)
        {
            TSyntax.BeginMap(buffer);
            var keys = UniqueKeys.Begin();
            var first = true;
            foreach (DictionaryEntry entry in map)
            {
                if (!WriteEntry(keys, ref first, entry.Key.ToString(), entry.Value, depth + 1)) break;
            }

            keys.End();
            TSyntax.EndMap(buffer);
        }

        private void WritePairs(IEnumerable<KeyValuePair<string, object?>> pairs, int depth)
        {
            TSyntax.BeginMap(buffer);
            var keys = UniqueKeys.Begin();
            var first = true;
            foreach (var (key, element) in pairs)
            {
                if (!WriteEntry(keys, ref first, key, element, depth + 1)) break;
            }

            keys.End();
            TSyntax.EndMap(buffer);
        }

        /// <summary>Writes an entry whose key the map has not yet; false, with a mark, once the value's budget is spent.</summary>
        private bool WriteEntry(UniqueKeys keys, ref bool first, string? key, object? value, int depth)
        {
            var isSpent = IsSpent();
            if (!keys.Add(isSpent ? CutKey : key)) return !isSpent;
            if (!first) buffer.Write((byte)',');
            first = false;
            if (isSpent)
            {
                TSyntax.WriteCut(buffer, isEntry: true);
                return false;
            }

            TSyntax.BeginEntry(buffer, key);
            WriteElement(value, depth);
            TSyntax.EndEntry(buffer);
            return true;
        }

        private void WriteElement(object? value, int depth)
        {
            if (value is string || !TryWriteSimple(buffer, value)) Write(value!, depth);
        }

        /// <summary>False, with a mark, once the value's budget is spent.</summary>
        private bool Next(ref bool first)
        {
            if (!first) buffer.Write((byte)',');
            first = false;
            if (!IsSpent()) return true;
            TSyntax.WriteCut(buffer, isEntry: false);
            return false;
        }

        // It counts over all levels, or a thousand times a thousand would pass.
        private bool IsSpent() => _elements++ >= MaxElements || buffer.Length - _start >= MaxCompoundBytes;
    }
}
