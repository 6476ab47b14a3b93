using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes text that needs no more than a copy, which most is: printable ASCII, without the characters that mean something where it
/// stands. One pass tells and narrows it, in code of our own that the JIT compiles whole at once: until the framework's searches are
/// optimised, after seconds, each takes longer than all the rest of a record.
/// </summary>
internal static class PlainAscii
{
    /// <summary>Writes free text. False, and nothing, if it holds anything else.</summary>
    public static bool TryWrite(Utf8Buffer buffer, ReadOnlySpan<char> text) => TryWrite(buffer, text, '\0', '\0', '\0', '\0');

    /// <summary>The same for text in quotes, where <c>"</c> and <c>\</c> are escaped.</summary>
    public static bool TryWriteQuoted(Utf8Buffer buffer, ReadOnlySpan<char> text) => TryWrite(buffer, text, '"', '\\', '\0', '\0');

    /// <summary>The same for one word, which also a space or <c>=</c> ends.</summary>
    public static bool TryWriteWord(Utf8Buffer buffer, ReadOnlySpan<char> text) => TryWrite(buffer, text, '"', '\\', ' ', '=');

    /// <summary>The same for bytes in quotes.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool TryWriteQuoted(Utf8Buffer buffer, ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (; at <= text.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var units = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var stops = Vector128.GreaterThan(units - Vector128.Create((byte)' '), Vector128.Create((byte)('~' - ' ')))
                | Vector128.Equals(units, Vector128.Create((byte)'"')) | Vector128.Equals(units, Vector128.Create((byte)'\\'));
            if (stops != Vector128<byte>.Zero) return false;
        }

        foreach (var unit in text[at..])
        {
            if (unit is < (byte)' ' or > (byte)'~' or (byte)'"' or (byte)'\\') return false;
        }

        buffer.Write(text);
        return true;
    }

    [MethodImpl(HotPath.Shared)]
    private static bool TryWrite(Utf8Buffer buffer, ReadOnlySpan<char> text, char stop1, char stop2, char stop3, char stop4)
    {
        var target = buffer.GetSpan(text.Length);
        var isPlain = text.Length >= Vector128<ushort>.Count
            ? TryCopyVectors(MemoryMarshal.Cast<char, ushort>(text), target[..text.Length], stop1, stop2, stop3, stop4)
            : TryCopyFew(text, target, stop1, stop2, stop3, stop4);
        if (isPlain) buffer.Advance(text.Length);
        return isPlain;
    }

    [MethodImpl(HotPath.Inlined)]
    private static bool TryCopyFew(ReadOnlySpan<char> text, Span<byte> target, char stop1, char stop2, char stop3, char stop4)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' || c == stop1 || c == stop2 || c == stop3 || c == stop4) return false;
            target[i] = (byte)c;
        }

        return true;
    }

    // The last eight overlap those before them, so that there is no rest to copy one by one.
    [MethodImpl(HotPath.Inlined)]
    private static bool TryCopyVectors(ReadOnlySpan<ushort> text, Span<byte> target, char stop1, char stop2, char stop3, char stop4)
    {
        var last = text.Length - Vector128<ushort>.Count;
        for (var i = 0; ; i = Math.Min(i + Vector128<ushort>.Count, last))
        {
            var units = Vector128.Create(text.Slice(i, Vector128<ushort>.Count));
            var stops = Vector128.GreaterThan(units - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.Equals(units, Vector128.Create((ushort)stop1)) | Vector128.Equals(units, Vector128.Create((ushort)stop2))
                | Vector128.Equals(units, Vector128.Create((ushort)stop3)) | Vector128.Equals(units, Vector128.Create((ushort)stop4));
            if (stops != Vector128<ushort>.Zero) return false;
            var bytes = Vector128.Narrow(units, units).GetLower().AsUInt64().ToScalar();
            MemoryMarshal.Write(target.Slice(i, sizeof(ulong)), bytes);
            if (i == last) return true;
        }
    }
}
