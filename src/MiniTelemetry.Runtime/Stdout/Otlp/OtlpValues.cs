using System.Diagnostics;

namespace MiniTelemetry.Stdout;

/// <summary>The scalars of OTLP/JSON. Each is written with the label before it, quotes included.</summary>
internal static class OtlpValues
{
    private const ulong NanosecondsPerTick = TimeSpan.NanosecondsPerTick;

    /// <summary>
    /// Nanoseconds since 1970, as a decimal string. What the field cannot hold (before 1970, after 2554) is the nearest that it can.
    /// </summary>
    public static void WriteTime(Utf8Buffer buffer, ReadOnlySpan<byte> label, DateTime utc)
    {
        var ticks = (ulong)Math.Max(0, utc.Ticks - DateTime.UnixEpoch.Ticks);
        WriteQuoted(buffer, label, Math.Min(ticks, ulong.MaxValue / NanosecondsPerTick) * NanosecondsPerTick);
    }

    /// <summary>A 64-bit integer, in quotes: numbers of JSON are doubles to most readers.</summary>
    public static void WriteQuoted<T>(Utf8Buffer buffer, ReadOnlySpan<byte> label, T value) where T : IUtf8SpanFormattable
    {
        buffer.Write(label);
        buffer.Write((byte)'"');
        Utf8Values.Write(buffer, value);
        buffer.Write((byte)'"');
    }

    public static void WriteDouble(Utf8Buffer buffer, ReadOnlySpan<byte> label, double value)
    {
        buffer.Write(label);
        JsonText.WriteNumber(buffer, value, double.IsFinite(value));
    }

    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<byte> label, ReadOnlySpan<char> text)
    {
        buffer.Write(label);
        JsonText.WriteString(buffer, text, OtlpSyntax.MaxChars);
    }

    // Both kinds of id hold their hex digits as a string that is there already.
    public static void WriteId(Utf8Buffer buffer, ReadOnlySpan<byte> label, ActivityTraceId id) => WriteHex(buffer, label, id.ToHexString());

    public static void WriteId(Utf8Buffer buffer, ReadOnlySpan<byte> label, ActivitySpanId id) => WriteHex(buffer, label, id.ToHexString());

    private static void WriteHex(Utf8Buffer buffer, ReadOnlySpan<byte> label, string hex)
    {
        buffer.Write(label);
        buffer.Write((byte)'"');
        TextEscaping.WriteAscii(buffer, hex);
        buffer.Write((byte)'"');
    }
}
