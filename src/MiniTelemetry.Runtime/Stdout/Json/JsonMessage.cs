using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's message as a string of JSON: filled in unescaped beside the record, then escaped as JSON wants it.</summary>
internal static class JsonMessage
{
    [ThreadStatic]
    private static Utf8Buffer? s_spare;

    /// <summary>Writes the message with the label before it; false, and nothing, if the record has none.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool TryWrite(Utf8Buffer buffer, ReadOnlySpan<byte> label, LogContent content, int maxChars)
    {
        if (!content.HasMessage) return false;
        buffer.Write(label);
        if (content.Text is { } text) JsonText.WriteString(buffer, text, maxChars);
        else WriteFilled(buffer, content, maxChars);
        return true;
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteFilled(Utf8Buffer buffer, LogContent content, int maxChars)
    {
        // A value's text may log, too: on this thread, before this message is done.
        var filled = s_spare ?? new Utf8Buffer { IsVerbatim = true };
        s_spare = null;
        content.WriteMessage(filled);
        buffer.Write((byte)'"');
        if (filled.Length > maxChars || !PlainAscii.TryWriteQuoted(buffer, filled.Written)) WriteEscaped(buffer, filled.Written, maxChars);
        buffer.Write((byte)'"');
        filled.Truncate(0);
        if (filled.IsWorthKeeping) s_spare = filled;
    }

    private static void WriteEscaped(Utf8Buffer buffer, ReadOnlySpan<byte> utf8, int maxChars)
    {
        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        JsonText.WriteInner(buffer, chars.AsSpan(0, Encoding.UTF8.GetChars(utf8, chars)), maxChars);
        ArrayPool<char>.Shared.Return(chars);
    }
}
