using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record, as the message <c>LogRecord</c> of OTLP has it.</summary>
internal static class OtlpLog
{
    [MethodImpl(HotPath.Options)]
    public static void Write(Utf8Buffer buffer, LogRecord record, Redaction? redaction)
    {
        OtlpValues.WriteTime(buffer, "{\"timeUnixNano\":\""u8, record.Timestamp);
        OtlpValues.WriteTime(buffer, "\",\"observedTimeUnixNano\":\""u8, record.ObservedTimestamp);
        WriteSeverity(buffer, record.LogLevel);
        var content = LogContent.Read(record, redaction);
        WriteBody(buffer, content);
        WriteAttributes(buffer, record, redaction, content);
        WriteEventName(buffer, record, redaction);
        WriteIds(buffer, record);
        buffer.Write((byte)'}');
        content.End();
    }

    /// <summary>Begins a message of our own; the caller writes its attributes and the closing brace.</summary>
    public static void BeginOwn(Utf8Buffer buffer, DateTime utc, LogLevel level, ReadOnlySpan<char> message)
    {
        OtlpValues.WriteTime(buffer, "{\"timeUnixNano\":\""u8, utc);
        OtlpValues.WriteTime(buffer, "\",\"observedTimeUnixNano\":\""u8, utc);
        WriteSeverity(buffer, level);
        OtlpValues.WriteText(buffer, ",\"body\":{\"stringValue\":"u8, message);
        buffer.Write((byte)'}');
    }

    // The numbers of OpenTelemetry's short names, and the name that the record's own library has for it.
    [MethodImpl(HotPath.Options)]
    private static void WriteSeverity(Utf8Buffer buffer, LogLevel level) => buffer.Write(level switch
    {
        LogLevel.Trace => "\",\"severityNumber\":1,\"severityText\":\"Trace\""u8,
        LogLevel.Debug => "\",\"severityNumber\":5,\"severityText\":\"Debug\""u8,
        LogLevel.Information => "\",\"severityNumber\":9,\"severityText\":\"Information\""u8,
        LogLevel.Warning => "\",\"severityNumber\":13,\"severityText\":\"Warning\""u8,
        LogLevel.Error => "\",\"severityNumber\":17,\"severityText\":\"Error\""u8,
        LogLevel.Critical => "\",\"severityNumber\":21,\"severityText\":\"Critical\""u8,
        _ => "\",\"severityNumber\":0"u8,
    });

    [MethodImpl(HotPath.Options)]
    private static void WriteBody(Utf8Buffer buffer, LogContent content)
    {
        if (JsonMessage.TryWrite(buffer, ",\"body\":{\"stringValue\":"u8, content, OtlpSyntax.MaxChars)) buffer.Write((byte)'}');
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteAttributes(Utf8Buffer buffer, LogRecord record, Redaction? redaction, LogContent content)
    {
        var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8);
        if (record.EventId is { Id: not 0, Name: null or "" }) list.Add("event.id", record.EventId.Id);
        if (record.Exception is { } exception)
        {
            TextException.WriteSummary(list, exception, content.Exceptions);
            list.AddPassed("exception.stacktrace", ExceptionStack.Of(exception, content.Exceptions));
        }

        WriteTemplate(list, content);
        content.WriteValues(list);
        list.End();
    }

    // What records of one kind have in common, under the key that others look for it. One without a hole is the message itself.
    [MethodImpl(HotPath.Options)]
    private static void WriteTemplate(AttributeList list, LogContent content)
    {
        if (content.HasHoles) list.Add(NamedValues.TemplateKey, content.Template);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteEventName(Utf8Buffer buffer, LogRecord record, Redaction? redaction)
    {
        if (record.EventId.Name is not { Length: > 0 } name) return;
        if (redaction is not null && !redaction.TryPass("event.name", name, out name)) return;
        OtlpValues.WriteText(buffer, ",\"eventName\":"u8, name);
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteIds(Utf8Buffer buffer, LogRecord record)
    {
        if (record.TraceId == default) return;
        OtlpValues.WriteId(buffer, ",\"traceId\":\""u8, record.TraceId);
        OtlpValues.WriteId(buffer, "\",\"spanId\":\""u8, record.SpanId);
        buffer.Write("\",\"flags\":"u8);
        Utf8Values.Write(buffer, (int)record.TraceFlags & 0xFF);
    }
}
