using System.Globalization;

namespace MiniTelemetry.Instrumentation;

/// <summary>Turns any value into one that OpenTelemetry knows: string, bool, long, double, or an array of these.</summary>
internal static class TagValue
{
    private const int SmallestCached = -1;
    private const int LongestArray = 1024;
    private static readonly object True = true;
    private static readonly object False = false;

    // Small numbers (counts, ids of a test, sizes) are by far the most common tags: their boxes are shared.
    private static readonly object[] SmallNumbers = [.. Enumerable.Range(SmallestCached, 1026).Select(n => (object)(long)n)];

    /// <summary>The attribute for a value; <see langword="null"/> for null, which is no tag.</summary>
    internal static object? From<T>(T value)
    {
        // For a value type the JIT keeps one branch of these and boxes nothing else.
        if (typeof(T) == typeof(int)) return Box((int)(object)value!);
        if (typeof(T) == typeof(long)) return Box((long)(object)value!);
        if (typeof(T) == typeof(bool)) return (bool)(object)value! ? True : False;
        return value is string text ? text : FromObject(value);
    }

    private static object Box(long number) =>
        number >= SmallestCached && number < SmallestCached + SmallNumbers.Length
            ? SmallNumbers[number - SmallestCached]
            : number;

    private static object? FromObject(object? value) => value switch
    {
        null => null,
        bool truth => truth ? True : False,
        double number => number,
        float number => Widen(number),
        Enum name => name.ToString(),
        int or long or short or byte or sbyte or ushort or uint => Box(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => number <= long.MaxValue ? Box((long)number) : number.ToString(CultureInfo.InvariantCulture),
        char letter => letter.ToString(),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
        Array { Rank: 1 } array => FromArray(array),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // 0.1f is 0.1 to its writer, not 0.10000000149011612.
    private static double Widen(float number) =>
        float.IsFinite(number)
            ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : number;

    private static Array FromArray(Array array) => array switch
    {
        string[] or long[] or double[] or bool[] => Copy(array),
        int[] numbers => Array.ConvertAll(Bounded(numbers), n => (long)n),
        float[] numbers => Array.ConvertAll(Bounded(numbers), Widen),
        _ => Array.ConvertAll(Objects(array), element => FromObject(element)?.ToString() ?? ""),
    };

    // The caller may go on writing to his array; the span keeps what it was.
    private static Array Copy(Array array)
    {
        var copy = Array.CreateInstanceFromArrayType(array.GetType(), Math.Min(array.Length, LongestArray));
        Array.Copy(array, copy, copy.Length);
        return copy;
    }

    private static T[] Bounded<T>(T[] array) => array.Length <= LongestArray ? array : array[..LongestArray];

    private static object?[] Objects(System.Collections.IEnumerable array) => [.. array.Cast<object?>().Take(LongestArray)];
}
