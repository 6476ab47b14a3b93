using System.Buffers.Text;
using System.Globalization;

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

    /// <summary>The shortest text that reads back as the same number.</summary>
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

    /// <summary><c>2026-11-20 22:41:07.123Z</c></summary>
    public static void WriteTimestamp(Utf8Buffer buffer, DateTime utc)
    {
        const int Length = 24;
        var target = buffer.GetSpan(Length)[..Length];
        // A thread's next record is mostly of the same second: its text up to there takes twice as long as all of the rest.
        var text = s_second ??= "0000-00-00 00:00:00.000Z"u8.ToArray();
        var second = utc.Ticks / TimeSpan.TicksPerSecond;
        if (s_secondOf != second + 1)
        {
            WriteSecond(text, utc);
            s_secondOf = second + 1;
        }

        text.CopyTo(target);
        WriteDigits(target[20..23], utc.Millisecond);
        buffer.Advance(Length);
    }

    /// <summary>Milliseconds with always three decimals: <c>12.345</c>.</summary>
    public static void WriteMilliseconds(Utf8Buffer buffer, TimeSpan duration)
    {
        var microseconds = Math.Max(0, duration.Ticks / TimeSpan.TicksPerMicrosecond);
        Write(buffer, microseconds / 1000);
        buffer.Write((byte)'.');
        WriteDigits(buffer.GetSpan(3)[..3], (int)(microseconds % 1000));
        buffer.Advance(3);
    }

    private static void WriteDecimal(Utf8Buffer buffer, long scaled)
    {
        if (scaled < 0) buffer.Write((byte)'-');
        var (whole, part) = Math.DivRem(Math.Abs(scaled), DecimalScale);
        Write(buffer, whole);
        if (part == 0) return;
        Span<byte> decimals = stackalloc byte[Decimals];
        WriteDigits(decimals, (int)part);
        buffer.Write((byte)'.');
        buffer.Write(decimals.TrimEnd((byte)'0'));
    }

    private static void WriteDigits(Span<byte> target, int value)
    {
        for (var i = target.Length - 1; i >= 0; i--, value /= 10) target[i] = (byte)('0' + value % 10);
    }

    private static void WriteSecond(Span<byte> target, DateTime utc)
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
