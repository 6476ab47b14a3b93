using System.Diagnostics;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>A log record's line, and its exception's stack trace behind the gutter.</summary>
internal static class TextLog
{
    private const string TemplateKey = "{OriginalFormat}";

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
        TextMessage.Write(buffer, record);
        if (!hasIds) TextMessage.GuardAgainstForgedIds(buffer, start);
        WriteAttributes(buffer, record);
        buffer.Write((byte)'\n');
        if (record.Exception is { } exception) TextException.WriteStack(buffer, exception);
    }

    private static void WriteAttributes(Utf8Buffer buffer, LogRecord record)
    {
        var list = AttributeList.Begin(buffer);
        WriteEvent(buffer, list, record);
        if (record.Exception is { } exception) TextException.WriteSummary(buffer, list, exception);
        WriteNamedValues(buffer, list, record);
        record.ForEachScope(WriteScope, (Buffer: buffer, List: list, Record: record));
        list.End();
    }

    private static void WriteEvent(Utf8Buffer buffer, AttributeList list, LogRecord record)
    {
        if (record.EventId.Name is { Length: > 0 } name) list.Add("event.name", name);
        else if (record.EventId.Id != 0 && list.BeginValue("event.id")) Utf8Values.Write(buffer, record.EventId.Id);
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
                if (key != TemplateKey) list.Add(key, value);
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
                if (key == TemplateKey || RepeatsIds(to.Record, key, value)) continue;
                to.List.Add(key.Length == 0 ? "scope" : key, value);
            }
        }
        catch (Exception exception)
        {
            if (to.List.BeginValue("scope")) AttributeText.WriteUnreadable(to.Buffer, exception);
        }
    }

    // A host's logger factory opens a scope with these around every record; the line has them already.
    private static bool RepeatsIds(LogRecord record, string key, object? value) => key switch
    {
        "TraceId" => value is string id && id == record.TraceId.ToHexString(),
        "SpanId" => value is string id && id == record.SpanId.ToHexString(),
        "ParentId" => value is string id && Activity.Current is { } span && id == span.ParentSpanId.ToHexString(),
        _ => false,
    };
}
