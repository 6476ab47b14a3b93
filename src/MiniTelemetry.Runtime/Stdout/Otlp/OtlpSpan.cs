using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>A span, as the message <c>Span</c> of OTLP has it.</summary>
internal static class OtlpSpan
{
    // What OpenTelemetry's own API for spans left on them before .NET had a status; exporters read it where there is no other.
    private const string StatusCodeKey = "otel.status_code";
    private const string StatusTextKey = "otel.status_description";

    private const int KnowsRemote = 0x100;
    private const int IsRemote = 0x200;

    [MethodImpl(HotPath.Options)]
    public static void Write(Utf8Buffer buffer, Activity span, Redaction? redaction)
    {
        OtlpValues.WriteId(buffer, "{\"traceId\":\""u8, span.TraceId);
        OtlpValues.WriteId(buffer, "\",\"spanId\":\""u8, span.SpanId);
        if (span.ParentSpanId is var parent && parent != default) OtlpValues.WriteId(buffer, "\",\"parentSpanId\":\""u8, parent);
        WriteFlags(buffer, "\",\"flags\":"u8, span.ActivityTraceFlags, span.HasRemoteParent);
        if (span.TraceStateString is { Length: > 0 } state) WriteTraceState(buffer, state, redaction);
        WriteName(buffer, ",\"name\":"u8, span.DisplayName, redaction);
        OtlpValues.WriteTime(buffer, BeforeStart(span.Kind), span.StartTimeUtc);
        OtlpValues.WriteTime(buffer, "\",\"endTimeUnixNano\":\""u8, span.StartTimeUtc + span.Duration);
        buffer.Write((byte)'"');
        var told = WriteAttributes(buffer, span, redaction);
        if (SpanParts.HasEvents(span)) WriteEvents(buffer, span, redaction);
        if (SpanParts.HasLinks(span)) WriteLinks(buffer, span, redaction);
        if (span.Status != ActivityStatusCode.Unset || told.Code is not null) WriteStatus(buffer, span, told, redaction);
        buffer.Write((byte)'}');
    }

    private static void WriteTraceState(Utf8Buffer buffer, string state, Redaction? redaction)
    {
        if (redaction is not null && !redaction.TryPass("tracestate", state, out state!)) return;
        OtlpValues.WriteText(buffer, ",\"traceState\":"u8, state);
    }

    // The numbers are those of ActivityKind plus one: OTLP has a zero for none.
    [MethodImpl(HotPath.Inlined)]
    private static ReadOnlySpan<byte> BeforeStart(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => ",\"kind\":2,\"startTimeUnixNano\":\""u8,
        ActivityKind.Client => ",\"kind\":3,\"startTimeUnixNano\":\""u8,
        ActivityKind.Producer => ",\"kind\":4,\"startTimeUnixNano\":\""u8,
        ActivityKind.Consumer => ",\"kind\":5,\"startTimeUnixNano\":\""u8,
        _ => ",\"kind\":1,\"startTimeUnixNano\":\""u8,
    };

    [MethodImpl(HotPath.Inlined)]
    private static void WriteFlags(Utf8Buffer buffer, ReadOnlySpan<byte> label, ActivityTraceFlags flags, bool isRemote)
    {
        buffer.Write(label);
        Utf8Values.Write(buffer, (int)flags & 0xFF | KnowsRemote | (isRemote ? IsRemote : 0));
    }

    // No attribute, but it may hold a secret of the kind that is masked.
    [MethodImpl(HotPath.Inlined)]
    private static void WriteName(Utf8Buffer buffer, ReadOnlySpan<byte> label, string name, Redaction? redaction) =>
        OtlpValues.WriteText(buffer, label, redaction is { IsMasking: true } ? Secrets.Mask(name) : name);

    /// <summary>Writes the tags, but those that tell the status; gives what they tell.</summary>
    [MethodImpl(HotPath.Options)]
    private static (string? Code, string? Text) WriteAttributes(Utf8Buffer buffer, Activity span, Redaction? redaction)
    {
        (string? Code, string? Text) told = default;
        var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8);
        foreach (ref readonly var tag in span.EnumerateTagObjects())
        {
            if (tag.Key == StatusCodeKey) told.Code = tag.Value as string;
            else if (tag.Key == StatusTextKey) told.Text = tag.Value as string;
            else list.Add(tag.Key, tag.Value);
        }

        list.End();
        return told;
    }

    private static void WriteEvents(Utf8Buffer buffer, Activity span, Redaction? redaction)
    {
        var events = new OtlpItems(buffer);
        foreach (ref readonly var happened in span.EnumerateEvents())
        {
            if (!events.Begin(",\"events\":["u8)) continue;
            OtlpValues.WriteTime(buffer, "{\"timeUnixNano\":\""u8, happened.Timestamp.UtcDateTime);
            WriteName(buffer, "\",\"name\":"u8, happened.Name, redaction);
            var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8);
            foreach (ref readonly var tag in happened.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'}');
        }

        events.End(",\"droppedEventsCount\":"u8);
    }

    private static void WriteLinks(Utf8Buffer buffer, Activity span, Redaction? redaction)
    {
        var links = new OtlpItems(buffer);
        foreach (ref readonly var link in span.EnumerateLinks())
        {
            if (!links.Begin(",\"links\":["u8)) continue;
            OtlpValues.WriteId(buffer, "{\"traceId\":\""u8, link.Context.TraceId);
            OtlpValues.WriteId(buffer, "\",\"spanId\":\""u8, link.Context.SpanId);
            WriteFlags(buffer, "\",\"flags\":"u8, link.Context.TraceFlags, link.Context.IsRemote);
            if (link.Context.TraceState is { Length: > 0 } state) WriteTraceState(buffer, state, redaction);
            var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8);
            foreach (ref readonly var tag in link.EnumerateTagObjects()) list.Add(tag.Key, tag.Value);
            list.End();
            buffer.Write((byte)'}');
        }

        links.End(",\"droppedLinksCount\":"u8);
    }

    private static void WriteStatus(Utf8Buffer buffer, Activity span, (string? Code, string? Text) told, Redaction? redaction)
    {
        var (code, text) = span.Status == ActivityStatusCode.Unset ? (CodeOf(told.Code), told.Text) : (span.Status, span.StatusDescription);
        if (code == ActivityStatusCode.Unset) return;
        buffer.Write(",\"status\":{\"code\":"u8);
        Utf8Values.Write(buffer, (int)code);
        var isTold = code == ActivityStatusCode.Error && text is not null;
        if (isTold && redaction is not null) isTold = redaction.TryPass(Redaction.StatusKey, text!, out text);
        if (isTold) OtlpValues.WriteText(buffer, ",\"message\":"u8, text);
        buffer.Write((byte)'}');
    }

    private static ActivityStatusCode CodeOf(string? tag) =>
        "ERROR".Equals(tag, StringComparison.OrdinalIgnoreCase) ? ActivityStatusCode.Error
        : "OK".Equals(tag, StringComparison.OrdinalIgnoreCase) ? ActivityStatusCode.Ok
        : ActivityStatusCode.Unset;
}
