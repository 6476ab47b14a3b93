using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Formats what is told of a span later, on the thread that ends it: with no lock held, since the text of a value may do anything.
/// </summary>
internal static class SpanCapture
{
    private const int MostNameChars = 200;
    private const int MostStatusChars = 500;
    private const int MostMessageBytes = 300;
    private const int MostLogAttributeBytes = 120;

    /// <summary>Reads a span that has ended.</summary>
    /// <param name="line">How it is written.</param>
    /// <param name="buffer">An empty one to format in; it is left empty.</param>
    /// <param name="span">The span.</param>
    /// <param name="mostBytes">The room that there is for it.</param>
    public static SpanEnd Read(TextLine line, Utf8Buffer buffer, Activity span, int mostBytes)
    {
        var outcome = SpanFacts.OutcomeOf(span);
        var attributes = ReadAttributes(line, buffer, span, outcome);
        var items = new SpanItems(mostBytes - attributes.Length);
        if (SpanParts.HasLinks(span)) ReadLinks(line, buffer, span, ref items);
        if (SpanParts.HasEvents(span)) ReadEvents(line, buffer, span, ref items);
        var start = span.StartTimeUtc.Ticks;
        var status = outcome == SpanOutcome.Error ? StatusOf(line, span) : null;
        return new SpanEnd(
            NameOf(line, span), start, start + span.Duration.Ticks, outcome, status, attributes, items.List, items.Missing);
    }

    /// <summary>A span's name as a tree shows it, not yet escaped.</summary>
    public static string NameOf(TextLine line, Activity span) =>
        Cut(line.Redaction is { IsMasking: true } ? Secrets.Mask(span.DisplayName) : span.DisplayName, MostNameChars);

    /// <summary>A log line that stands in the buffer already, shortened.</summary>
    public static byte[] ReadLog(Utf8Buffer buffer, in TextLogParts parts)
    {
        var start = buffer.Length;
        buffer.Write(buffer.Written[parts.Message..parts.Attributes]);
        CutText.Cut(buffer, start, MostMessageBytes);
        var attributes = buffer.Length;
        buffer.Write(buffer.Written[parts.Attributes..parts.End]);
        CutText.CutAttributes(buffer, attributes, MostLogAttributeBytes);
        return Take(buffer, start);
    }

    private static byte[] ReadAttributes(TextLine line, Utf8Buffer buffer, Activity span, SpanOutcome outcome)
    {
        var list = TreeAttributes.Begin(buffer, line.Redaction);
        if (span.Kind != ActivityKind.Internal) list.AddPassed("kind", SpanFacts.NameOf(span.Kind));
        if (span.TraceStateString is { Length: > 0 } state) list.Add("tracestate", state);
        foreach (ref readonly var tag in span.EnumerateTagObjects())
        {
            // The outcome stands in the row as a word already.
            if (SpanFacts.IsTold(outcome, tag.Key)) continue;
            list.Add(tag.Key, tag.Value);
        }

        list.End();
        return Take(buffer, 0);
    }

    private static void ReadLinks(TextLine line, Utf8Buffer buffer, Activity span, ref SpanItems items)
    {
        foreach (ref readonly var link in span.EnumerateLinks())
        {
            if (items.TakeRoom()) items.Add(SpanItemKind.Link, long.MinValue, ReadLink(line, buffer, link));
        }
    }

    private static void ReadEvents(TextLine line, Utf8Buffer buffer, Activity span, ref SpanItems items)
    {
        foreach (ref readonly var happened in span.EnumerateEvents())
        {
            if (items.TakeRoom()) items.Add(SpanItemKind.Event, happened.Timestamp.UtcTicks, ReadEvent(line, buffer, happened));
        }
    }

    private static byte[] ReadEvent(TextLine line, Utf8Buffer buffer, in ActivityEvent happened)
    {
        line.WriteName(buffer, happened.Name);
        CutText.Cut(buffer, 0, MostNameChars);
        var list = TreeAttributes.Begin(buffer, line.Redaction);
        foreach (ref readonly var tag in happened.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
        list.End();
        return Take(buffer, 0);
    }

    private static byte[] ReadLink(TextLine line, Utf8Buffer buffer, in ActivityLink link)
    {
        line.WriteIds(buffer, link.Context.TraceId, link.Context.SpanId);
        var list = TreeAttributes.Begin(buffer, line.Redaction);
        foreach (ref readonly var tag in link.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
        list.End();
        return Take(buffer, 0);
    }

    private static string? StatusOf(TextLine line, Activity span)
    {
        if (span.StatusDescription is not { Length: > 0 } status) return null;
        if (line.Redaction is not { } redaction) return Cut(status, MostStatusChars);
        return redaction.TryPass(Redaction.StatusKey, status, out var passed) ? Cut(passed, MostStatusChars) : null;
    }

    private static string Cut(string text, int mostChars)
    {
        var kept = TextEscaping.Keep(text, mostChars);
        return kept.Length == text.Length ? text : $"{kept}…(+{text.Length - kept.Length} chars)";
    }

    private static byte[] Take(Utf8Buffer buffer, int start)
    {
        var bytes = buffer.Written[start..].ToArray();
        buffer.Truncate(start);
        return bytes;
    }

    /// <summary>As many events and links as there is room for.</summary>
    private struct SpanItems(int left)
    {
        private int _left = left;

        public List<SpanItem>? List { get; private set; }

        public int Missing { get; private set; }

        /// <summary>Whether there is room for another; it counts as missing where there is none.</summary>
        public bool TakeRoom()
        {
            if (_left > 0) return true;
            Missing++;
            return false;
        }

        public void Add(SpanItemKind kind, long ticks, byte[] text)
        {
            var item = new SpanItem(kind, ticks, LogLevel.None, text);
            (List ??= []).Add(item);
            _left -= item.Bytes;
        }
    }
}
