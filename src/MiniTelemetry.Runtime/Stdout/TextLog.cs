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
        var scopes = ScopeAttributes.Begin();
        WriteNamedValues(buffer, list, scopes, record);
        scopes.Write(list, record);
        list.End();
    }

    private static void WriteEvent(Utf8Buffer buffer, AttributeList list, LogRecord record)
    {
        if (record.EventId.Name is { Length: > 0 } name) list.Add("event.name", name);
        else if (record.EventId.Id != 0 && list.BeginValue("event.id")) Utf8Values.Write(buffer, record.EventId.Id);
    }

    private static void WriteNamedValues(Utf8Buffer buffer, AttributeList list, ScopeAttributes scopes, LogRecord record)
    {
        try
        {
            var values = record.Attributes;
            for (var i = 0; i < values?.Count; i++)
            {
                var (key, value) = values[i];
                if (key == TemplateKey) continue;
                list.Add(key, value);
                scopes.Note(key);
            }
        }
        catch (Exception exception)
        {
            // A state whose list throws: what it gave so far is whole, and stays.
            if (list.BeginValue("attributes")) AttributeText.WriteUnreadable(buffer, exception);
        }
    }
}
