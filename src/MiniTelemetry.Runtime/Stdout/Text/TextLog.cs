using System.Runtime.CompilerServices;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's line, and its exception's stack trace behind the gutter.</summary>
internal static class TextLog
{
    /// <returns>Where its parts stand in the buffer.</returns>
    [MethodImpl(HotPath.Options)]
    public static TextLogParts Write(TextLine line, Utf8Buffer buffer, LogRecord record)
    {
        var level = record.LogLevel;
        line.Begin(buffer, record.Timestamp, TextColours.NameOf(level), TextColours.Of(level), record.CategoryName);
        var hasIds = record.TraceId != default;
        if (hasIds)
        {
            line.WriteIds(buffer, record.TraceId, record.SpanId);
            buffer.Write(" - "u8);
        }

        var start = buffer.Length;
        var content = LogContent.Read(record, line.Redaction);
        content.WriteMessage(buffer);
        if (!hasIds) TextMessage.GuardAgainstForgedIds(buffer, start);
        var messageEnd = buffer.Length;
        WriteAttributes(line, buffer, record, content, start);
        var parts = new TextLogParts(start, messageEnd, buffer.Length);
        buffer.Write((byte)'\n');
        if (record.Exception is { } exception) TextException.WriteStack(buffer, exception, content.Exceptions, TextLine.Gutter);
        content.End();
        return parts;
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteAttributes(TextLine line, Utf8Buffer buffer, LogRecord record, LogContent content, int message)
    {
        var isTold = record.Exception is { } told && TextException.EndsWithMessage(buffer, message, told, content.Exceptions);
        var list = TextAttributes.Begin(buffer, line.Redaction);
        WriteEvent(list, record);
        if (record.Exception is { } exception) TextException.WriteSummary(list, exception, content.Exceptions, isTold);
        content.WriteValues(list);
        list.End();
    }

    [MethodImpl(HotPath.Options)]
    private static void WriteEvent(AttributeList list, LogRecord record)
    {
        if (record.EventId.Name is { Length: > 0 } name) list.Add("event.name", name);
        else if (record.EventId.Id != 0) list.Add("event.id", record.EventId.Id);
    }
}
