using System.Diagnostics;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>The parts that all lines of the text format share, and how they look.</summary>
internal sealed class TextLine(TextFormatterOptions options)
{
    private const int ShortId = 8;

    public bool IsAligned => options.Terminal;

    public Redaction? Redaction => options.Redaction;

    /// <summary><c>timestamp [KIND] scope - </c></summary>
    public void Begin(Utf8Buffer buffer, DateTime utc, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> colour, string? scope)
    {
        Utf8Values.WriteTimestamp(buffer, utc);
        buffer.Write(" ["u8);
        WriteColoured(buffer, kind, colour);
        buffer.Write("] "u8);
        TextEscaping.WriteToken(buffer, scope);
        buffer.Write(" - "u8);
    }

    /// <summary>An indented line that belongs to the record line above it. No record line begins with a space.</summary>
    public static void BeginGutter(Utf8Buffer buffer) => buffer.Write("    | "u8);

    /// <summary>The name of a span or of an event: no attribute, but it may hold a secret of the kind that is masked.</summary>
    public void WriteName(Utf8Buffer buffer, string name) =>
        TextEscaping.WriteText(buffer, options.Redaction is { IsMasking: true } ? Secrets.Mask(name) : name);

    public void WriteColoured(Utf8Buffer buffer, ReadOnlySpan<byte> ownText, ReadOnlySpan<byte> colour)
    {
        BeginColour(buffer, colour);
        buffer.Write(ownText);
        if (!colour.IsEmpty) EndColour(buffer);
    }

    public void BeginColour(Utf8Buffer buffer, ReadOnlySpan<byte> colour)
    {
        if (options.Colour) buffer.Write(colour);
    }

    public void EndColour(Utf8Buffer buffer)
    {
        if (options.Colour) buffer.Write(TextColours.Reset);
    }

    public void WriteIds(Utf8Buffer buffer, ActivityTraceId trace, ActivitySpanId span)
    {
        buffer.Write("trace_id="u8);
        WriteId(buffer, trace);
        buffer.Write(" span_id="u8);
        WriteId(buffer, span);
    }

    // Both kinds of id hold their hex digits as a string that is there already.
    public void WriteId(Utf8Buffer buffer, ActivityTraceId id) => WriteId(buffer, id.ToHexString());

    public void WriteId(Utf8Buffer buffer, ActivitySpanId id) => WriteId(buffer, id.ToHexString());

    private void WriteId(Utf8Buffer buffer, string hex) =>
        TextEscaping.WriteAscii(buffer, options.Terminal && hex.Length > ShortId ? hex.AsSpan(0, ShortId) : hex);
}
