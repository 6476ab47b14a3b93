using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>The named values of a log record, the ambient context's among them, and those of its scopes.</summary>
internal static class LogValues
{
    /// <summary>Writes them as attributes.</summary>
    /// <param name="list">The attributes of the record.</param>
    /// <param name="record">The record.</param>
    /// <param name="redacted">What may be told of it; null for all.</param>
    public static void Write(AttributeList list, LogRecord record, RedactedLog? redacted)
    {
        var scopes = ScopeAttributes.Begin();
        if (redacted is null) WriteOwn(list, scopes, record);
        else redacted.WriteValues(list, scopes);
        scopes.Write(list, record, redacted);
    }

    private static void WriteOwn(AttributeList list, ScopeAttributes scopes, LogRecord record)
    {
        try
        {
            var values = record.Attributes;
            for (var i = 0; i < values?.Count; i++)
            {
                var (key, value) = values[i];
                if (key == NamedValues.TemplateKey) continue;
                list.Add(key, value);
                scopes.Note(key);
            }
        }
        catch (Exception exception)
        {
            // A state whose list throws: what it gave so far is whole, and stays.
            list.AddPassed("attributes", AttributeText.Unreadable(exception));
        }
    }
}
