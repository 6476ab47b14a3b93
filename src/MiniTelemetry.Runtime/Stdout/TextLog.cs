using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's line, and its exception's stack trace behind the gutter.</summary>
internal static class TextLog
{
    public static void Write(TextLine line, Utf8Buffer buffer, LogRecord record)
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
        var redacted = line.Redaction is { } redaction ? RedactedLog.Read(redaction, record) : null;
        if (redacted is null) TextMessage.Write(buffer, record);
        else TextEscaping.WriteText(buffer, redacted.Message);
        if (!hasIds) TextMessage.GuardAgainstForgedIds(buffer, start);
        WriteAttributes(line, buffer, record, redacted);
        buffer.Write((byte)'\n');
        if (record.Exception is { } exception) TextException.WriteStack(buffer, exception, redacted?.Exceptions);
        redacted?.End();
    }

    private static void WriteAttributes(TextLine line, Utf8Buffer buffer, LogRecord record, RedactedLog? redacted)
    {
        var list = AttributeList.Begin(buffer, line.Redaction);
        WriteEvent(list, record);
        if (record.Exception is { } exception) TextException.WriteSummary(list, exception, redacted?.Exceptions);
        if (redacted is null)
        {
            WriteNamedValues(buffer, list, record);
            record.ForEachScope(WriteScope, (Buffer: buffer, List: list, Record: record));
        }
        else
        {
            redacted.WriteValues(list);
            record.ForEachScope(static (scope, to) => to.redacted.WriteScope(to.list, to.record, scope), (redacted, list, record));
        }

        list.End();
    }

    private static void WriteEvent(AttributeList list, LogRecord record)
    {
        if (record.EventId.Name is { Length: > 0 } name) list.Add("event.name", name);
        else if (record.EventId.Id != 0) list.Add("event.id", record.EventId.Id);
    }

    private static void WriteNamedValues(Utf8Buffer buffer, AttributeList list, LogRecord record)
    {
        var start = buffer.Length;
        try
        {
            var values = record.Attributes;
            for (var i = 0; i < values?.Count; i++)
            {
                var (key, value) = values[i];
                if (key != NamedValues.TemplateKey) list.Add(key, value);
            }
        }
        catch (Exception exception)
        {
            // A state whose list throws: what it gave so far is whole, and stays.
            if (list.BeginValue("attributes")) AttributeText.WriteUnreadable(buffer, exception);
        }
    }

    private static void WriteScope(LogRecordScope scope, (Utf8Buffer Buffer, AttributeList List, LogRecord Record) to)
    {
        try
        {
            foreach (var (key, value) in scope)
            {
                if (key == NamedValues.TemplateKey || HostScope.RepeatsIds(to.Record, key, value)) continue;
                to.List.Add(key.Length == 0 ? HostScope.Key : key, value);
            }
        }
        catch (Exception exception)
        {
            if (to.List.BeginValue(HostScope.Key)) AttributeText.WriteUnreadable(to.Buffer, exception);
        }
    }
}
