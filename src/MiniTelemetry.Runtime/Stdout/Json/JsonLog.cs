using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's line, its exception's stack trace included.</summary>
internal static class JsonLog
{
    private const int MostStackChars = 64 * 1024;

    public static ReadOnlySpan<byte> Kind => "\",\"kind\":\"log\""u8;

    [MethodImpl(HotPath.Options)]
    public static void Write(JsonLine line, Utf8Buffer buffer, LogRecord record)
    {
        line.Begin(buffer, record.Timestamp, TextColours.NameOf(record.LogLevel), Kind, record.CategoryName);
        if (record.EventId.Name is { Length: > 0 } name) line.WriteRedacted(buffer, ",\"name\":"u8, "event.name", name);
        var content = LogContent.Read(record, line.Redaction);
        if (!JsonMessage.TryWrite(buffer, ",\"message\":"u8, content, TextEscaping.MaxChars)) buffer.Write(",\"message\":\"\""u8);
        if (record.TraceId != default)
        {
            JsonLine.WriteIds(buffer, record.TraceId, record.SpanId);
            JsonLine.WriteFlags(buffer, record.TraceFlags);
        }

        WriteAttributes(line, buffer, record, content);
        JsonLine.End(buffer);
        content.End();
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteAttributes(JsonLine line, Utf8Buffer buffer, LogRecord record, LogContent content)
    {
        var list = JsonAttributes.Begin(buffer, line.Redaction);
        if (record.EventId.Name is null or "" && record.EventId.Id != 0) list.Add("event.id", record.EventId.Id);
        if (record.Exception is { } exception)
        {
            TextException.WriteSummary(list, exception, content.Exceptions);
            WriteStack(buffer, list, exception, content.Exceptions);
        }

        content.WriteValues(list);
        list.End();
    }

    private static void WriteStack(Utf8Buffer buffer, AttributeList list, Exception exception, ExceptionTexts? texts)
    {
        if (!list.BeginValue("exception.stacktrace")) return;
        JsonText.WriteString(buffer, ExceptionStack.Of(exception, texts), MostStackChars);
        list.EndValue();
    }
}
