using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A span's line, when it has ended.</summary>
internal static class JsonSpan
{
    [MethodImpl(HotPath.Options)]
    public static void Write(JsonLine line, Utf8Buffer buffer, Activity span)
    {
        var outcome = SpanFacts.OutcomeOf(span);
        var severity = outcome == SpanOutcome.Error ? "ERROR"u8 : "INFO"u8;
        line.Begin(buffer, span.StartTimeUtc + span.Duration, severity, "\",\"kind\":\"span\""u8, span.Source.Name);
        buffer.Write(",\"name\":"u8);
        line.WriteName(buffer, span.DisplayName);
        WriteFacts(buffer, span, outcome);
        if (span.Status == ActivityStatusCode.Error && span.StatusDescription is { } description)
            line.WriteRedacted(buffer, ",\"message\":"u8, Redaction.StatusKey, description);
        WriteContext(line, buffer, span);
        WriteAttributes(line, buffer, span, outcome);
        if (SpanParts.HasEvents(span)) WriteEvents(line, buffer, span);
        if (SpanParts.HasLinks(span)) WriteLinks(line, buffer, span);
        JsonLine.End(buffer);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteFacts(Utf8Buffer buffer, Activity span, SpanOutcome outcome)
    {
        buffer.Write(",\"span_kind\":\""u8);
        TextEscaping.WriteAscii(buffer, SpanFacts.NameOf(span.Kind));
        buffer.Write("\",\"start_timestamp\":\""u8);
        Utf8Values.WriteIsoTimestamp(buffer, span.StartTimeUtc);
        buffer.Write("\",\"duration_ms\":"u8);
        Utf8Values.WriteExactMilliseconds(buffer, span.Duration);
        buffer.Write(",\"status\":\""u8);
        buffer.Write(SpanFacts.NameOf(outcome));
        buffer.Write((byte)'"');
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteContext(JsonLine line, Utf8Buffer buffer, Activity span)
    {
        JsonLine.WriteIds(buffer, span.TraceId, span.SpanId);
        if (span.ParentSpanId is var parent && parent != default)
        {
            buffer.Write(",\"parent_id\":\""u8);
            TextEscaping.WriteAscii(buffer, parent.ToHexString());
            buffer.Write(span.HasRemoteParent ? "\",\"parent_remote\":true"u8 : "\""u8);
        }

        JsonLine.WriteFlags(buffer, span.ActivityTraceFlags);
        if (span.TraceStateString is { Length: > 0 } state) line.WriteRedacted(buffer, ",\"trace_state\":"u8, "tracestate", state);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteAttributes(JsonLine line, Utf8Buffer buffer, Activity span, SpanOutcome outcome)
    {
        var list = JsonAttributes.Begin(buffer, line.Redaction);
        foreach (ref readonly var tag in span.EnumerateTagObjects())
        {
            if (!SpanFacts.IsTold(outcome, tag.Key)) list.Add(tag.Key, tag.Value);
        }

        list.End();
    }

    private static void WriteEvents(JsonLine line, Utf8Buffer buffer, Activity span)
    {
        var budget = new ItemBudget(buffer.Length, int.MaxValue);
        foreach (ref readonly var happened in span.EnumerateEvents())
        {
            if (!TryBegin(buffer, ",\"events\":[{\"timestamp\":\""u8, ",{\"timestamp\":\""u8, ref budget)) continue;
            Utf8Values.WriteIsoTimestamp(buffer, happened.Timestamp.UtcDateTime);
            buffer.Write("\",\"name\":"u8);
            line.WriteName(buffer, happened.Name);
            var list = JsonAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in happened.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'}');
        }

        EndList(buffer, ",\"dropped_events_count\":"u8, budget);
    }

    private static void WriteLinks(JsonLine line, Utf8Buffer buffer, Activity span)
    {
        var budget = new ItemBudget(buffer.Length, int.MaxValue);
        foreach (ref readonly var link in span.EnumerateLinks())
        {
            if (!TryBegin(buffer, ",\"links\":[{\"trace_id\":\""u8, ",{\"trace_id\":\""u8, ref budget)) continue;
            TextEscaping.WriteAscii(buffer, link.Context.TraceId.ToHexString());
            buffer.Write("\",\"span_id\":\""u8);
            TextEscaping.WriteAscii(buffer, link.Context.SpanId.ToHexString());
            buffer.Write((byte)'"');
            JsonLine.WriteFlags(buffer, link.Context.TraceFlags);
            if (link.Context.TraceState is { Length: > 0 } state) line.WriteRedacted(buffer, ",\"trace_state\":"u8, "tracestate", state);
            var list = JsonAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in link.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'}');
        }

        EndList(buffer, ",\"dropped_links_count\":"u8, budget);
    }

    private static bool TryBegin(Utf8Buffer buffer, ReadOnlySpan<byte> first, ReadOnlySpan<byte> next, ref ItemBudget budget)
    {
        if (!budget.TryTake(buffer)) return false;
        buffer.Write(budget.Taken == 1 ? first : next);
        return true;
    }

    private static void EndList(Utf8Buffer buffer, ReadOnlySpan<byte> member, in ItemBudget budget)
    {
        if (budget.Taken == 0) return;
        buffer.Write((byte)']');
        if (budget.Missing == 0) return;
        buffer.Write(member);
        Utf8Values.Write(buffer, budget.Missing);
    }
}
