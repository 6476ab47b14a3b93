using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>Values as text: arrays as <c>[a,b]</c>, maps as <c>{k=v}</c>, bytes in base64.</summary>
internal readonly struct TextSyntax : IValueSyntax
{
    private const int MaxBinaryBytes = TextEscaping.MaxChars / 4 * 3;

    [MethodImpl(HotPath.Options)]
    public static void WriteNull(Utf8Buffer buffer) => buffer.Write("null"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteBoolean(Utf8Buffer buffer, bool value) => buffer.Write(value ? "true"u8 : "false"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteInteger(Utf8Buffer buffer, long value) => Utf8Values.Write(buffer, value);

    [MethodImpl(HotPath.Options)]
    public static void WriteDouble(Utf8Buffer buffer, double value) => Utf8Values.WriteDouble(buffer, value);

    public static void WriteFloating<T>(Utf8Buffer buffer, T value, double wide) where T : IUtf8SpanFormattable =>
        Utf8Values.Write(buffer, value);

    public static void WritePlain<T>(Utf8Buffer buffer, T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable =>
        Utf8Values.Write(buffer, value, format);

    [MethodImpl(HotPath.Options)]
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text, int depth)
    {
        if (depth == 0) TextEscaping.WriteToken(buffer, text);
        else TextEscaping.WriteElement(buffer, text);
    }

    public static void WriteBinary(Utf8Buffer buffer, byte[] value)
    {
        var kept = value.AsSpan(0, Math.Min(value.Length, MaxBinaryBytes));
        buffer.Write((byte)'"'); // Its padding is '='.
        Utf8Values.WriteBase64(buffer, kept);
        if (kept.Length < value.Length)
        {
            buffer.Write("…(+"u8);
            Utf8Values.Write(buffer, value.Length - kept.Length);
            buffer.Write(" bytes)"u8);
        }

        buffer.Write((byte)'"');
    }

    public static void BeginSequence(Utf8Buffer buffer) => buffer.Write((byte)'[');

    public static void EndSequence(Utf8Buffer buffer) => buffer.Write((byte)']');

    public static void BeginMap(Utf8Buffer buffer) => buffer.Write((byte)'{');

    public static void EndMap(Utf8Buffer buffer) => buffer.Write((byte)'}');

    public static void BeginEntry(Utf8Buffer buffer, string? key)
    {
        TextEscaping.WriteElement(buffer, key);
        buffer.Write((byte)'=');
    }

    public static void EndEntry(Utf8Buffer buffer)
    {
    }

    public static void WriteCut(Utf8Buffer buffer, bool isEntry) => buffer.Write("…"u8);
}
