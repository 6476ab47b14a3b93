using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Values of JSON, such that a key's values have one type whatever they are: a floating number always has a fraction or an exponent, and
/// what JSON has no number for is a string.
/// </summary>
internal readonly struct JsonSyntax : IValueSyntax
{
    [MethodImpl(HotPath.Options)]
    public static void WriteNull(Utf8Buffer buffer) => buffer.Write("null"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteBoolean(Utf8Buffer buffer, bool value) => buffer.Write(value ? "true"u8 : "false"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteInteger(Utf8Buffer buffer, long value) => Utf8Values.Write(buffer, value);

    [MethodImpl(HotPath.Options)]
    public static void WriteDouble(Utf8Buffer buffer, double value)
    {
        if (double.IsFinite(value)) Utf8Values.WriteFloating(buffer, value);
        else JsonText.WriteNumber(buffer, value, isFinite: false);
    }

    public static void WriteFloating<T>(Utf8Buffer buffer, T value, double wide) where T : IUtf8SpanFormattable
    {
        if (double.IsFinite(wide)) Utf8Values.WriteFloating(buffer, value);
        else JsonText.WriteNumber(buffer, value, isFinite: false);
    }

    public static void WritePlain<T>(Utf8Buffer buffer, T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable
    {
        buffer.Write((byte)'"');
        Utf8Values.Write(buffer, value, format);
        buffer.Write((byte)'"');
    }

    [MethodImpl(HotPath.Options)]
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text, int depth) => JsonText.WriteString(buffer, text);

    public static void WriteBinary(Utf8Buffer buffer, byte[] value) => TextSyntax.WriteBinary(buffer, value);

    public static void BeginSequence(Utf8Buffer buffer) => buffer.Write((byte)'[');

    public static void EndSequence(Utf8Buffer buffer) => buffer.Write((byte)']');

    public static void BeginMap(Utf8Buffer buffer) => buffer.Write((byte)'{');

    public static void EndMap(Utf8Buffer buffer) => buffer.Write((byte)'}');

    public static void BeginEntry(Utf8Buffer buffer, string? key)
    {
        JsonText.WriteString(buffer, key);
        buffer.Write((byte)':');
    }

    public static void EndEntry(Utf8Buffer buffer)
    {
    }

    public static void WriteCut(Utf8Buffer buffer, bool isEntry) => buffer.Write(isEntry ? "\"…\":\"…\""u8 : "\"…\""u8);
}
