using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A span's line, when it has ended, and a gutter line for each of its events and links.</summary>
internal static class TextSpan
{
    // Where durations line up on a terminal; longer names push theirs to the right.
    private const int NameColumn = 40;

    [MethodImpl(HotPath.Options)]
    public static void Write(TextLine line, Utf8Buffer buffer, Activity span)
    {
        line.BeginSpan(buffer, span.StartTimeUtc + span.Duration, "SPAN"u8, span.Source.Name);
        line.WriteIds(buffer, span.TraceId, span.SpanId);
        line.EndIds(buffer, span.ParentSpanId);
        var start = buffer.Length;
        line.WriteName(buffer, span.DisplayName);
        WriteDuration(line, buffer, start, span.Duration);
        var outcome = SpanFacts.OutcomeOf(span);
        line.WriteColoured(buffer, SpanFacts.NameOf(outcome), outcome == SpanOutcome.Error ? TextColours.Error : default);
        WriteAttributes(line, buffer, span, outcome);
        buffer.Write((byte)'\n');
        if (SpanParts.HasEvents(span)) WriteEvents(line, buffer, span);
        if (SpanParts.HasLinks(span)) WriteLinks(line, buffer, span);
    }

    /// <summary>The duration behind the name, which began at a place of the buffer.</summary>
    [MethodImpl(HotPath.Options)]
    public static void WriteDuration(TextLine line, Utf8Buffer buffer, int start, TimeSpan duration)
    {
        var nameEnd = buffer.Length;
        buffer.Write((byte)' ');
        Utf8Values.WriteMilliseconds(buffer, duration);
        var padding = NameColumn - (buffer.Length - start);
        if (line.IsAligned && padding > 0) buffer.InsertSpaces(nameEnd, padding);
        buffer.Write(" ms "u8);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteAttributes(TextLine line, Utf8Buffer buffer, Activity span, SpanOutcome outcome)
    {
        var list = TextAttributes.Begin(buffer, line.Redaction);
        if (span.Kind != ActivityKind.Internal) list.AddPassed("kind", SpanFacts.NameOf(span.Kind));
        if (span.Status == ActivityStatusCode.Error && span.StatusDescription is { } status) WriteStatus(line, list, status);
        if (span.HasRemoteParent) list.AddPassed("parent.remote", "true");
        if (span.TraceStateString is { Length: > 0 } state) list.Add("tracestate", state);
        foreach (ref readonly var tag in span.EnumerateTagObjects())
        {
            if (SpanFacts.IsTold(outcome, tag.Key)) continue;
            list.Add(tag.Key, tag.Value);
        }

        list.End();
    }

    private static void WriteStatus(TextLine line, AttributeList list, string status)
    {
        if (line.Redaction is not { } redaction) list.AddPassed("status", status);
        else if (redaction.TryPass(Redaction.StatusKey, status, out var passed)) list.AddPassed("status", passed);
    }

    private static void WriteEvents(TextLine line, Utf8Buffer buffer, Activity span)
    {
        var items = new TextItems(buffer);
        foreach (ref readonly var happened in span.EnumerateEvents())
        {
            if (!items.TryBegin()) continue;
            buffer.Write("event "u8);
            Utf8Values.WriteTimestamp(buffer, happened.Timestamp.UtcDateTime);
            buffer.Write((byte)' ');
            line.WriteName(buffer, happened.Name);
            var list = TextAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in happened.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'\n');
        }

        items.End("events"u8);
    }

    private static void WriteLinks(TextLine line, Utf8Buffer buffer, Activity span)
    {
        var items = new TextItems(buffer);
        foreach (ref readonly var link in span.EnumerateLinks())
        {
            if (!items.TryBegin()) continue;
            buffer.Write("link "u8);
            line.WriteIds(buffer, link.Context.TraceId, link.Context.SpanId);
            var list = TextAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in link.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'\n');
        }

        items.End("links"u8);
    }
}
