using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>The scalars of OTLP/JSON, each with the label before it.</summary>
internal static class OtlpValues
{
    private const ulong NanosecondsPerTick = TimeSpan.NanosecondsPerTick;

    /// <summary>
    /// Nanoseconds since 1970; the label opens the quotes and the next one closes them. What the field cannot hold (before 1970, after
    /// 2554) is the nearest that it can.
    /// </summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteTime(Utf8Buffer buffer, ReadOnlySpan<byte> label, DateTime utc)
    {
        var ticks = (ulong)Math.Max(0, utc.Ticks - DateTime.UnixEpoch.Ticks);
        buffer.Write(label);
        Utf8Values.WriteNanoseconds(buffer, Math.Min(ticks, ulong.MaxValue / NanosecondsPerTick));
    }

    /// <summary>
    /// The hex digits of an id, which it holds as a string already; the label opens the quotes and the next one closes them.
    /// </summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteId(Utf8Buffer buffer, ReadOnlySpan<byte> label, ActivityTraceId id)
    {
        buffer.Write(label);
        TextEscaping.WriteAscii(buffer, id.ToHexString());
    }

    /// <inheritdoc cref="WriteId(Utf8Buffer, ReadOnlySpan{byte}, ActivityTraceId)"/>
    [MethodImpl(HotPath.Options)]
    public static void WriteId(Utf8Buffer buffer, ReadOnlySpan<byte> label, ActivitySpanId id)
    {
        buffer.Write(label);
        TextEscaping.WriteAscii(buffer, id.ToHexString());
    }

    /// <summary>A 64-bit integer, quotes included: numbers of JSON are doubles to most readers.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteLong(Utf8Buffer buffer, ReadOnlySpan<byte> label, long value)
    {
        buffer.Write(label);
        buffer.Write((byte)'"');
        Utf8Values.Write(buffer, value);
        buffer.Write((byte)'"');
    }

    [MethodImpl(HotPath.Options)]
    public static void WriteDouble(Utf8Buffer buffer, ReadOnlySpan<byte> label, double value)
    {
        buffer.Write(label);
        if (double.IsFinite(value)) Utf8Values.WriteDouble(buffer, value);
        else JsonText.WriteNumber(buffer, value, isFinite: false);
    }

    /// <summary>A text, quotes included.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<byte> label, ReadOnlySpan<char> text)
    {
        buffer.Write(label);
        JsonText.WriteString(buffer, text, OtlpSyntax.MaxChars);
    }
}
