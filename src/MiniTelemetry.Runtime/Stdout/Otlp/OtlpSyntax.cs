using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>Values as OTLP/JSON has them: an object with one key that names the type, 64-bit integers in quotes, bytes in base64.</summary>
internal readonly struct OtlpSyntax : IValueSyntax
{
    /// <summary>Where a text is cut when it is written: no line has room for a longer one.</summary>
    public const int MaxChars = OtlpFrames.MaxLine;

    // Bytes that were cut are no bytes any more; beyond this they are a text with a mark.
    private const int MaxBinaryBytes = 3 * 1024;

    [MethodImpl(HotPath.Options)]
    public static void WriteNull(Utf8Buffer buffer) => buffer.Write("{}"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteBoolean(Utf8Buffer buffer, bool value) =>
        buffer.Write(value ? "{\"boolValue\":true}"u8 : "{\"boolValue\":false}"u8);

    [MethodImpl(HotPath.Options)]
    public static void WriteInteger(Utf8Buffer buffer, long value)
    {
        buffer.Write("{\"intValue\":\""u8);
        Utf8Values.Write(buffer, value);
        buffer.Write("\"}"u8);
    }

    [MethodImpl(HotPath.Options)]
    public static void WriteDouble(Utf8Buffer buffer, double value)
    {
        OtlpValues.WriteDouble(buffer, "{\"doubleValue\":"u8, value);
        buffer.Write((byte)'}');
    }

    public static void WriteFloating<T>(Utf8Buffer buffer, T value, double wide) where T : IUtf8SpanFormattable => WriteDouble(buffer, wide);

    public static void WritePlain<T>(Utf8Buffer buffer, T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable
    {
        buffer.Write("{\"stringValue\":\""u8);
        Utf8Values.Write(buffer, value, format);
        buffer.Write("\"}"u8);
    }

    [MethodImpl(HotPath.Options)]
    public static void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text, int depth)
    {
        buffer.Write("{\"stringValue\":\""u8);
        JsonText.WriteInner(buffer, text, MaxChars);
        buffer.Write("\"}"u8);
    }

    public static void WriteBinary(Utf8Buffer buffer, byte[] value)
    {
        var isWhole = value.Length <= MaxBinaryBytes;
        buffer.Write(isWhole ? "{\"bytesValue\":\""u8 : "{\"stringValue\":\""u8);
        Utf8Values.WriteBase64(buffer, value.AsSpan(0, Math.Min(value.Length, MaxBinaryBytes)));
        if (!isWhole)
        {
            buffer.Write("…(+"u8);
            Utf8Values.Write(buffer, value.Length - MaxBinaryBytes);
            buffer.Write(" bytes)"u8);
        }

        buffer.Write("\"}"u8);
    }

    public static void BeginSequence(Utf8Buffer buffer) => buffer.Write("{\"arrayValue\":{\"values\":["u8);

    public static void EndSequence(Utf8Buffer buffer) => buffer.Write("]}}"u8);

    public static void BeginMap(Utf8Buffer buffer) => buffer.Write("{\"kvlistValue\":{\"values\":["u8);

    public static void EndMap(Utf8Buffer buffer) => buffer.Write("]}}"u8);

    public static void BeginEntry(Utf8Buffer buffer, string? key)
    {
        buffer.Write("{\"key\":\""u8);
        JsonText.WriteInner(buffer, key, MaxChars);
        buffer.Write("\",\"value\":"u8);
    }

    public static void EndEntry(Utf8Buffer buffer) => buffer.Write((byte)'}');

    public static void WriteCut(Utf8Buffer buffer, bool isEntry) =>
        buffer.Write(isEntry ? "{\"key\":\"…\",\"value\":{}}"u8 : "{\"stringValue\":\"…\"}"u8);
}
