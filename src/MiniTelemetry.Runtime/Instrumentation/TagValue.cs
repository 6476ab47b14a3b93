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

    private static object? FromObject(object? value) => value is Array { Rank: 1 } array ? FromArray(array) : Single(value);

    private static object? Single(object? value) => value switch
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
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // 0.1f is 0.1 to its writer, not 0.10000000149011612.
    private static double Widen(float number) =>
        float.IsFinite(number)
            ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : number;

    // The exact type decides: to the runtime an array of enums, or of an unsigned type, also is one of the signed type of its size.
    private static Array FromArray(Array array)
    {
        var element = array.GetType().GetElementType()!;
        if (element.IsEnum)
            return Array.ConvertAll(Objects(array), name => name!.ToString()!);
        return Type.GetTypeCode(element) switch
        {
            TypeCode.String or TypeCode.Int64 or TypeCode.Double or TypeCode.Boolean => Copy(array),
            TypeCode.Single => Array.ConvertAll(Objects(array), number => Widen((float)number!)),
            TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 =>
                Array.ConvertAll(Objects(array), number => Convert.ToInt64(number, CultureInfo.InvariantCulture)),
            // An array inside is not looked into: it may be this one.
            _ => Array.ConvertAll(Objects(array), item => Convert.ToString(Single(item), CultureInfo.InvariantCulture) ?? ""),
        };
    }

    // The caller may go on writing to his array; the span keeps what it was.
    private static Array Copy(Array array)
    {
        var copy = Array.CreateInstanceFromArrayType(array.GetType(), Math.Min(array.Length, LongestArray));
        Array.Copy(array, copy, copy.Length);
        return copy;
    }

    private static object?[] Objects(System.Collections.IEnumerable array) => [.. array.Cast<object?>().Take(LongestArray)];
}
