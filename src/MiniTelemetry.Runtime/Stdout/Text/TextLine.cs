using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>The parts that all lines of the text format share, and how they look.</summary>
internal sealed class TextLine(TextFormatterOptions options)
{
    private const int ShortId = 8;

    // On a terminal what follows the kind of most lines begins in the same column, and the names of spans as far as their scopes are alike.
    private const int KindColumn = 7;
    private const int WidestScope = 32;
    private const int ParentColumns = 19;

    private int _scopeColumn;

    public bool IsAligned => options.Terminal;

    public Redaction? Redaction => options.Redaction;

    /// <summary><c>timestamp [KIND] scope - </c></summary>
    [MethodImpl(HotPath.Options)]
    public void Begin(Utf8Buffer buffer, DateTime utc, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> colour, string? scope)
    {
        Utf8Values.WriteTimestamp(buffer, utc);
        buffer.Write(" ["u8);
        WriteColoured(buffer, kind, colour);
        buffer.Write("] "u8);
        if (options.Terminal) WriteSpaces(buffer, KindColumn - kind.Length - 2);
        TextEscaping.WriteToken(buffer, scope);
        buffer.Write(" - "u8);
    }

    /// <summary>The same for a span: its ids stand in one column with those of others, as wide as their scopes were so far.</summary>
    [MethodImpl(HotPath.Options)]
    public void BeginSpan(Utf8Buffer buffer, DateTime end, ReadOnlySpan<byte> kind, string scope)
    {
        var start = buffer.Length;
        Begin(buffer, end, kind, TextColours.Span, scope);
        if (options.Terminal)
        {
            var width = buffer.Length - start;
            if (width > _scopeColumn && scope.Length <= WidestScope) _scopeColumn = width;
            if (width < _scopeColumn) buffer.InsertSpaces(buffer.Length - 3, _scopeColumn - width);
        }
    }

    /// <summary>The id of a span's parent, if it has one, and what ends the ids.</summary>
    [MethodImpl(HotPath.Options)]
    public void EndIds(Utf8Buffer buffer, ActivitySpanId parent)
    {
        WriteParent(buffer, parent);
        buffer.Write(" - "u8);
    }

    [MethodImpl(HotPath.Options)]
    private void WriteParent(Utf8Buffer buffer, ActivitySpanId parent)
    {
        if (parent == default)
        {
            if (options.Terminal) WriteSpaces(buffer, ParentColumns);
            return;
        }

        BeginColour(buffer, TextColours.Dim);
        buffer.Write(" parent_id="u8);
        WriteId(buffer, parent);
        EndColour(buffer);
    }

    /// <summary>Begins an indented line that belongs to the record line above it. No record line begins with a space.</summary>
    public static ReadOnlySpan<byte> Gutter => "    | "u8;

    /// <summary>The name of a span or of an event: no attribute, but it may hold a secret of the kind that is masked.</summary>
    [MethodImpl(HotPath.Options)]
    public void WriteName(Utf8Buffer buffer, string name) =>
        TextEscaping.WriteText(buffer, options.Redaction is { IsMasking: true } ? Secrets.Mask(name) : name);

    [MethodImpl(HotPath.Options)]
    public void WriteColoured(Utf8Buffer buffer, ReadOnlySpan<byte> ownText, ReadOnlySpan<byte> colour)
    {
        BeginColour(buffer, colour);
        buffer.Write(ownText);
        if (!colour.IsEmpty) EndColour(buffer);
    }

    [MethodImpl(HotPath.Options)]
    public void BeginColour(Utf8Buffer buffer, ReadOnlySpan<byte> colour)
    {
        if (options.Colour) buffer.Write(colour);
    }

    [MethodImpl(HotPath.Options)]
    public void EndColour(Utf8Buffer buffer)
    {
        if (options.Colour) buffer.Write(TextColours.Reset);
    }

    [MethodImpl(HotPath.Options)]
    public void WriteIds(Utf8Buffer buffer, ActivityTraceId trace, ActivitySpanId span)
    {
        BeginColour(buffer, TextColours.Dim);
        buffer.Write("trace_id="u8);
        WriteId(buffer, trace);
        buffer.Write(" span_id="u8);
        WriteId(buffer, span);
        EndColour(buffer);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteSpaces(Utf8Buffer buffer, int count)
    {
        if (count > 0) buffer.InsertSpaces(buffer.Length, count);
    }

    // Both kinds of id hold their hex digits as a string that is there already.
    [MethodImpl(HotPath.Options)]
    public void WriteId(Utf8Buffer buffer, ActivityTraceId id) => WriteId(buffer, id.ToHexString());

    [MethodImpl(HotPath.Options)]
    public void WriteId(Utf8Buffer buffer, ActivitySpanId id) => WriteId(buffer, id.ToHexString());

    [MethodImpl(HotPath.Options)]
    private void WriteId(Utf8Buffer buffer, string hex) =>
        TextEscaping.WriteAscii(buffer, options.Terminal && hex.Length > ShortId ? hex.AsSpan(0, ShortId) : hex);
}
