using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's line, its exception's stack trace included.</summary>
internal static class JsonLog
{
    private const int MostStackChars = 64 * 1024;

    public static ReadOnlySpan<byte> Kind => "\",\"kind\":\"log\""u8;

    public static void Write(JsonLine line, Utf8Buffer buffer, LogRecord record)
    {
        line.Begin(buffer, record.Timestamp, TextColours.NameOf(record.LogLevel), Kind, record.CategoryName);
        if (record.EventId.Name is { Length: > 0 } name) line.WriteRedacted(buffer, ",\"name\":"u8, "event.name", name);
        var redacted = line.Redaction is { } redaction ? RedactedLog.Read(redaction, record) : null;
        WriteMessage(buffer, record, redacted);
        if (record.TraceId != default)
        {
            JsonLine.WriteIds(buffer, record.TraceId, record.SpanId);
            JsonLine.WriteFlags(buffer, record.TraceFlags);
        }

        WriteAttributes(line, buffer, record, redacted);
        JsonLine.End(buffer);
        redacted?.End();
    }

    private static void WriteMessage(Utf8Buffer buffer, LogRecord record, RedactedLog? redacted)
    {
        if (redacted is null && JsonMessage.TryWrite(buffer, ",\"message\":"u8, record, TextEscaping.MaxChars)) return;
        buffer.Write(",\"message\":"u8);
        JsonText.WriteString(buffer, redacted?.Message);
    }

    private static void WriteAttributes(JsonLine line, Utf8Buffer buffer, LogRecord record, RedactedLog? redacted)
    {
        var list = JsonAttributes.Begin(buffer, line.Redaction);
        if (record.EventId.Name is null or "" && record.EventId.Id != 0) list.Add("event.id", record.EventId.Id);
        if (record.Exception is { } exception)
        {
            TextException.WriteSummary(list, exception, redacted?.Exceptions);
            WriteStack(buffer, list, exception, redacted?.Exceptions);
        }

        LogValues.Write(list, record, redacted);
        list.End();
    }

    private static void WriteStack(Utf8Buffer buffer, AttributeList list, Exception exception, ExceptionTexts? texts)
    {
        if (!list.BeginValue("exception.stacktrace")) return;
        JsonText.WriteString(buffer, ExceptionStack.Of(exception, texts), MostStackChars);
        list.EndValue();
    }
}
