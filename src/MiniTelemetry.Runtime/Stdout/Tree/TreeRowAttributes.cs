using System.Diagnostics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes behind a row: without those that the tree's first row, or the one that it hangs on, shows with the same value. An id that
/// everything in a trace carries would else hide what matters.
/// </summary>
internal static class TreeRowAttributes
{
    // So that no row takes long: what has more than that is shown as it is.
    private const int MostCompared = 2048;

    public static void Write(TextLine line, Utf8Buffer buffer, HeldSpan span, HeldSpan root)
    {
        var start = buffer.Length;
        var isBelowRoot = span == root || span.Parent == root;
        WriteNew(buffer, span.Attributes, root.Attributes, isBelowRoot ? default : span.Parent!.Attributes, span == root);
        if (span == root) return;
        if (span.Parent!.Source != span.Source)
        {
            WriteKey(buffer, start, "scope="u8);
            TextEscaping.WriteToken(buffer, span.Source);
        }

        // At a terminal only where it helps to find the span elsewhere: in the process that it called, or later in this stream.
        var isSought = !span.IsEnded || span.Kind is ActivityKind.Client or ActivityKind.Producer;
        if (line.IsAligned && !isSought) return;
        WriteKey(buffer, start, "span_id="u8);
        line.WriteId(buffer, span.Key.Span);
    }

    /// <summary>The text of a log line, an event or a link of a span.</summary>
    public static void WriteItem(Utf8Buffer buffer, ReadOnlySpan<byte> text, HeldSpan span, HeldSpan root)
    {
        var tab = text.IndexOf((byte)'\t');
        if (tab < 0)
        {
            buffer.Write(text);
            return;
        }

        buffer.Write(text[..tab]);
        WriteNew(buffer, text[tab..], root.Attributes, span == root ? default : span.Attributes, isWhole: false);
    }

    private static void WriteNew(
        Utf8Buffer buffer, ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> ofRoot, ReadOnlySpan<byte> ofParent, bool isWhole)
    {
        if (isWhole || attributes.Length > MostCompared)
        {
            buffer.Write(attributes);
            return;
        }

        var start = buffer.Length;
        foreach (var token in new AttributeTokens(attributes))
        {
            // A mark that something is missing is about this row.
            var isMark = token.StartsWith("…"u8);
            if (!isMark && (IsIn(ofRoot, token) || IsIn(ofParent, token))) continue;
            WriteKey(buffer, start, token);
        }
    }

    private static bool IsIn(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> token) =>
        attributes.Length <= MostCompared && AttributeTokens.Contains(attributes, token);

    private static void WriteKey(Utf8Buffer buffer, int start, ReadOnlySpan<byte> text)
    {
        buffer.Write(buffer.Length == start ? (byte)'\t' : (byte)' ');
        buffer.Write(text);
    }
}
