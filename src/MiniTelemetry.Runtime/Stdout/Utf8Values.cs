using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MiniTelemetry.Stdout;

/// <summary>Numbers and moments as invariant UTF-8, without a string in between. None of them holds anything to escape.</summary>
internal static class Utf8Values
{
    private const int Decimals = 4;
    private const long DecimalScale = 10_000;
    private const double MostDecimal = 1e15;

    // The text of a second and, one higher so that 0 is none, which second it is.
    [ThreadStatic]
    private static byte[]? s_second;

    [ThreadStatic]
    private static long s_secondOf;

    public static void Write<T>(Utf8Buffer buffer, T value, ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable
    {
        var size = 64;
        int written;
        while (!value.TryFormat(buffer.GetSpan(size), out written, format, CultureInfo.InvariantCulture)) size *= 2;
        buffer.Advance(written);
    }

    public static void Write(Utf8Buffer buffer, int value) => Write(buffer, (long)value);

    [MethodImpl(HotPath.Options)]
    public static void Write(Utf8Buffer buffer, long value)
    {
        if (value < 0) buffer.Write((byte)'-');
        Write(buffer, value < 0 ? 0 - (ulong)value : (ulong)value);
    }

    [MethodImpl(HotPath.Options)]
    public static void Write(Utf8Buffer buffer, ulong value)
    {
        if (value < 10)
        {
            buffer.Write((byte)('0' + value));
            return;
        }

        var digits = DigitsOf(value);
        var target = buffer.GetSpan(digits)[..digits];
        var at = digits;
        for (; value > uint.MaxValue; value /= 100) WritePair(target[(at -= 2)..], (uint)(value % 100));
        var rest = (uint)value;
        for (; rest >= 10; rest /= 100) WritePair(target[(at -= 2)..], rest % 100);
        if (at > 0) target[0] = (byte)('0' + rest);
        buffer.Advance(digits);
    }

    /// <summary>The nanoseconds of so many ticks.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteNanoseconds(Utf8Buffer buffer, ulong ticks)
    {
        var seconds = ticks / TimeSpan.TicksPerSecond;
        if (seconds is < 1_000_000_000 or >= 10_000_000_000)
        {
            Write(buffer, ticks * TimeSpan.NanosecondsPerTick);
            return;
        }

        // All moments from 2001 to 2286: 19 digits, which eight at a time take half as long as one after the other.
        var nanoseconds = (uint)(ticks - seconds * TimeSpan.TicksPerSecond) * (uint)TimeSpan.NanosecondsPerTick;
        var target = buffer.GetSpan(19)[..19];
        WritePair(target, (uint)(seconds / 100_000_000));
        WriteEight(target[2..], (uint)(seconds % 100_000_000));
        target[10] = (byte)('0' + nanoseconds / 100_000_000);
        WriteEight(target[11..], nanoseconds % 100_000_000);
        buffer.Advance(19);
    }

    /// <summary>The shortest text that reads back as the same number.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteDouble(Utf8Buffer buffer, double value)
    {
        // Most measured numbers have few decimals. A decimal of up to 15 digits is the only one so short that reads back as its double, so
        // that the general search for the shortest, which takes three times as long, would find the same.
        var scaled = Math.Round(value * DecimalScale);
        if (Math.Abs(scaled) is > 0 and < MostDecimal && scaled / DecimalScale == value) WriteDecimal(buffer, (long)scaled);
        else Write(buffer, value);
    }

    /// <summary>A measured number as people read it: nine decimals, no exponent, unless it is too small or too large for that.</summary>
    public static void WriteFigure(Utf8Buffer buffer, double value)
    {
        var magnitude = Math.Abs(value);
        Write(buffer, value, magnitude is 0 or (>= 1e-6 and < 1e15) ? "0.#########" : default);
    }

    public static void WriteBase64(Utf8Buffer buffer, ReadOnlySpan<byte> bytes)
    {
        Base64.EncodeToUtf8(bytes, buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
        buffer.Advance(written);
    }

    /// <summary>A number of which a reader can tell from its first occurrence that it need not be whole: <c>3.0</c>, <c>1E+20</c>.</summary>
    public static void WriteFloating<T>(Utf8Buffer buffer, T value) where T : IUtf8SpanFormattable
    {
        var start = buffer.Length;
        Write(buffer, value);
        EndFloating(buffer, start);
    }

    public static void WriteFloating(Utf8Buffer buffer, double value)
    {
        var start = buffer.Length;
        WriteDouble(buffer, value);
        EndFloating(buffer, start);
    }

    private static void EndFloating(Utf8Buffer buffer, int start)
    {
        foreach (var unit in buffer.Written[start..])
        {
            if (unit is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-')) return;
        }

        buffer.Write(".0"u8);
    }

    /// <summary><c>2026-11-20 22:41:07.123Z</c></summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteTimestamp(Utf8Buffer buffer, DateTime utc)
    {
        var target = buffer.GetSpan(24)[..24];
        var fraction = WriteSecond(target, utc);
        WriteDigits(target[20..23], (int)(fraction / TimeSpan.TicksPerMillisecond));
        target[23] = (byte)'Z';
        buffer.Advance(24);
    }

    /// <summary><c>2026-11-20T22:41:07.123456Z</c>: ISO 8601, to the microsecond.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteIsoTimestamp(Utf8Buffer buffer, DateTime utc)
    {
        var target = buffer.GetSpan(27)[..27];
        var fraction = WriteSecond(target, utc);
        target[10] = (byte)'T';
        WriteDigits(target[20..26], (int)(fraction / TimeSpan.TicksPerMicrosecond));
        target[26] = (byte)'Z';
        buffer.Advance(27);
    }

    /// <summary>Milliseconds with always four decimals, which is all that there are: <c>12.3450</c>.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteExactMilliseconds(Utf8Buffer buffer, TimeSpan duration)
    {
        var ticks = Math.Max(0, duration.Ticks);
        Write(buffer, ticks / TimeSpan.TicksPerMillisecond);
        buffer.Write((byte)'.');
        WriteDigits(buffer.GetSpan(4)[..4], (int)(ticks % TimeSpan.TicksPerMillisecond));
        buffer.Advance(4);
    }

    /// <summary>Milliseconds with always three decimals: <c>12.345</c>.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteMilliseconds(Utf8Buffer buffer, TimeSpan duration)
    {
        var microseconds = Math.Max(0, duration.Ticks / TimeSpan.TicksPerMicrosecond);
        Write(buffer, microseconds / 1000);
        buffer.Write((byte)'.');
        WriteDigits(buffer.GetSpan(3)[..3], (int)(microseconds % 1000));
        buffer.Advance(3);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteDecimal(Utf8Buffer buffer, long scaled)
    {
        if (scaled < 0) buffer.Write((byte)'-');
        var (whole, part) = Math.DivRem(Math.Abs(scaled), DecimalScale);
        Write(buffer, whole);
        if (part == 0) return;
        var places = Decimals;
        for (; part % 10 == 0; part /= 10) places--;
        buffer.Write((byte)'.');
        WriteDigits(buffer.GetSpan(places)[..places], (int)part);
        buffer.Advance(places);
    }

    [MethodImpl(HotPath.Inlined)]
    private static void WriteEight(Span<byte> target, uint value)
    {
        var (high, low) = (value / 10_000, value % 10_000);
        WritePair(target[6..], low % 100);
        WritePair(target[4..], low / 100);
        WritePair(target[2..], high % 100);
        WritePair(target, high / 100);
    }

    [MethodImpl(HotPath.Inlined)]
    private static void WritePair(Span<byte> target, uint value) =>
        MemoryMarshal.Write(target, Unsafe.ReadUnaligned<ushort>(in Pairs[(int)value * 2]));

    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809"u8 + "10111213141516171819"u8 + "20212223242526272829"u8 + "30313233343536373839"u8 + "40414243444546474849"u8
        + "50515253545556575859"u8 + "60616263646566676869"u8 + "70717273747576777879"u8 + "80818283848586878889"u8 + "90919293949596979899"u8;

    // Numbers that are written are short.
    [MethodImpl(HotPath.Inlined)]
    private static int DigitsOf(ulong value)
    {
        var digits = 1;
        for (; value >= 10_000; value /= 10_000) digits += 4;
        return digits + (value >= 1_000 ? 3 : value >= 100 ? 2 : value >= 10 ? 1 : 0);
    }

    [MethodImpl(HotPath.Inlined)]
    private static void WriteDigits(Span<byte> target, int value)
    {
        for (var i = target.Length - 1; i >= 0; i--, value /= 10) target[i] = (byte)('0' + value % 10);
    }

    /// <summary>Writes up to the point behind the second, and tells the ticks that are left.</summary>
    [MethodImpl(HotPath.Inlined)]
    private static long WriteSecond(Span<byte> target, DateTime utc)
    {
        // A thread's next record is mostly of the same second: its text up to there takes twice as long as all of the rest.
        var text = s_second ??= "0000-00-00 00:00:00."u8.ToArray();
        var (second, fraction) = Math.DivRem(utc.Ticks, TimeSpan.TicksPerSecond);
        if (s_secondOf != second + 1)
        {
            RenderSecond(text, utc);
            s_secondOf = second + 1;
        }

        text.CopyTo(target);
        return fraction;
    }

    private static void RenderSecond(Span<byte> target, DateTime utc)
    {
        var (year, month, day) = DateOnly.FromDateTime(utc);
        WriteDigits(target[..4], year);
        WriteDigits(target[5..7], month);
        WriteDigits(target[8..10], day);
        WriteDigits(target[11..13], utc.Hour);
        WriteDigits(target[14..16], utc.Minute);
        WriteDigits(target[17..19], utc.Second);
    }
}
