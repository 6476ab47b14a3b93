using System.Collections;
using System.Globalization;
using System.Numerics;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Redacting;

/// <summary>
/// A value without its secrets: texts are masked, also inside of arrays and maps, which are copied; objects become their text. Numbers,
/// times and ids stay what they are, but for numbers that are those of cards. Bounded, whatever the application put there.
/// </summary>
internal ref struct MaskedValue
{
    private const int MaxDepth = 8;

    // One more than a formatter shows, so that it still says that there are more.
    private const int MaxElements = 1001;

    private int _elements;

    /// <summary>The masked value; the same object where there is nothing to mask in it.</summary>
    public static object? Of(object? value)
    {
        try
        {
            return new MaskedValue().Of(value, depth: 0);
        }
        catch (Exception fault)
        {
            return AttributeText.Unreadable(fault);
        }
    }

    /// <summary>The invariant text of a value; what could not be read says so.</summary>
    public static string TextOf(object? value)
    {
        try
        {
            return Text(value);
        }
        catch (Exception fault)
        {
            return AttributeText.Unreadable(fault);
        }
    }

    private object? Of(object? value, int depth) => value switch
    {
        null or bool or byte[] => value,
        string text => Secrets.Mask(text),
        long or ulong or decimal or double or float or Int128 or UInt128 or BigInteger => IsCard((ISpanFormattable)value) ? Redaction.Mark : value,
        _ when IsPlain(value) => value,
        IEnumerable when depth == MaxDepth => "…",
        IDictionary map => OfMap(map, depth),
        IEnumerable<KeyValuePair<string, object?>> pairs => OfPairs(pairs, depth),
        IEnumerable sequence => OfSequence(sequence, depth),
        _ => Secrets.Mask(Text(value)),
    };

    private static bool IsPlain(object value) => value is
        int or uint or short or ushort or byte or sbyte or Half or Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan;

    private static bool IsCard(ISpanFormattable number)
    {
        Span<char> digits = stackalloc char[64];
        return number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture) && CardNumbers.Is(digits[..length]);
    }

    private List<KeyValuePair<string, object?>> OfMap(IDictionary map, int depth)
    {
        var masked = new List<KeyValuePair<string, object?>>();
        foreach (DictionaryEntry entry in map)
        {
            if (_elements++ >= MaxElements)
                break;
            masked.Add(Entry(Text(entry.Key), entry.Value, depth));
        }

        return masked;
    }

    private List<KeyValuePair<string, object?>> OfPairs(IEnumerable<KeyValuePair<string, object?>> pairs, int depth)
    {
        var masked = new List<KeyValuePair<string, object?>>();
        foreach (var (key, value) in pairs)
        {
            if (_elements++ >= MaxElements)
                break;
            masked.Add(Entry(key, value, depth));
        }

        return masked;
    }

    private KeyValuePair<string, object?> Entry(string key, object? value, int depth) =>
        new(Secrets.Mask(key), value is not (null or bool) && SecretNames.Contains(key) ? Redaction.Mark : Of(value, depth + 1));

    private List<object?> OfSequence(IEnumerable sequence, int depth)
    {
        var masked = new List<object?>();
        foreach (var element in sequence)
        {
            if (_elements++ >= MaxElements)
                break;
            masked.Add(Of(element, depth + 1));
        }

        return masked;
    }

    private static string Text(object? value) => value switch
    {
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
