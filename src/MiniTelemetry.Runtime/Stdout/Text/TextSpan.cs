using System.Diagnostics;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A span's line, when it has ended, and a gutter line for each of its events and links.</summary>
internal static class TextSpan
{
    public const string OutcomeKey = "minitelemetry.outcome";

    // Where durations line up on a terminal; longer names push theirs to the right.
    private const int NameColumn = 40;

    public static void Write(TextLine line, Utf8Buffer buffer, Activity span)
    {
        line.Begin(buffer, span.StartTimeUtc + span.Duration, "SPAN"u8, TextColours.Span, span.Source.Name);
        line.WriteIds(buffer, span.TraceId, span.SpanId);
        WriteParent(line, buffer, span);
        WriteNameAndDuration(line, buffer, span);
        var outcome = OutcomeOf(span);
        line.WriteColoured(buffer, NameOf(outcome), outcome == Outcome.Error ? TextColours.Error : default);
        WriteAttributes(line, buffer, span, outcome);
        buffer.Write((byte)'\n');
        if (SpanParts.HasEvents(span)) WriteEvents(line, buffer, span);
        if (SpanParts.HasLinks(span)) WriteLinks(line, buffer, span);
    }

    private static void WriteParent(TextLine line, Utf8Buffer buffer, Activity span)
    {
        var parent = span.ParentSpanId;
        if (parent != default)
        {
            buffer.Write(" parent_id="u8);
            line.WriteId(buffer, parent);
        }

        buffer.Write(" - "u8);
    }

    private static void WriteNameAndDuration(TextLine line, Utf8Buffer buffer, Activity span)
    {
        var start = buffer.Length;
        line.WriteName(buffer, span.DisplayName);
        var nameEnd = buffer.Length;
        buffer.Write((byte)' ');
        Utf8Values.WriteMilliseconds(buffer, span.Duration);
        var padding = NameColumn - (buffer.Length - start);
        if (line.IsAligned && padding > 0) buffer.InsertSpaces(nameEnd, padding);
        buffer.Write(" ms "u8);
    }

    private static void WriteAttributes(TextLine line, Utf8Buffer buffer, Activity span, Outcome outcome)
    {
        var list = TextAttributes.Begin(buffer, line.Redaction);
        if (span.Kind != ActivityKind.Internal) list.AddPassed("kind", NameOf(span.Kind));
        if (span.Status == ActivityStatusCode.Error && span.StatusDescription is { } status) WriteStatus(line, list, status);
        if (span.HasRemoteParent) list.AddPassed("parent.remote", "true");
        if (span.TraceStateString is { Length: > 0 } state) list.Add("tracestate", state);
        foreach (ref readonly var tag in span.EnumerateTagObjects())
        {
            // The outcome stands on the line as a word already.
            if (outcome is Outcome.Cancelled or Outcome.ExpectedError && tag.Key == OutcomeKey) continue;
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
        foreach (ref readonly var happened in span.EnumerateEvents())
        {
            TextLine.BeginGutter(buffer);
            buffer.Write("event "u8);
            Utf8Values.WriteTimestamp(buffer, happened.Timestamp.UtcDateTime);
            buffer.Write((byte)' ');
            line.WriteName(buffer, happened.Name);
            var list = TextAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in happened.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'\n');
        }
    }

    private static void WriteLinks(TextLine line, Utf8Buffer buffer, Activity span)
    {
        foreach (ref readonly var link in span.EnumerateLinks())
        {
            TextLine.BeginGutter(buffer);
            buffer.Write("link "u8);
            line.WriteIds(buffer, link.Context.TraceId, link.Context.SpanId);
            var list = TextAttributes.Begin(buffer, line.Redaction);
            foreach (ref readonly var tag in link.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'\n');
        }
    }

    private static Outcome OutcomeOf(Activity span)
    {
        if (span.Status == ActivityStatusCode.Error) return Outcome.Error;
        return span.GetTagItem(OutcomeKey) switch
        {
            "cancelled" => Outcome.Cancelled,
            "expected_error" => Outcome.ExpectedError,
            _ => Outcome.Ok,
        };
    }

    private static ReadOnlySpan<byte> NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Error => "error"u8,
        Outcome.Cancelled => "cancelled"u8,
        Outcome.ExpectedError => "expected_error"u8,
        _ => "ok"u8,
    };

    private static string NameOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => "server",
        ActivityKind.Client => "client",
        ActivityKind.Producer => "producer",
        ActivityKind.Consumer => "consumer",
        _ => "internal",
    };

    private enum Outcome
    {
        Ok,
        Error,
        Cancelled,
        ExpectedError,
    }
}
