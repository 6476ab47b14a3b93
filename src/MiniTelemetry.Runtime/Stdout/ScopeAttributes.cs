using System.Diagnostics;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The values of a record's log scopes, from the outside in. Each key stands on the line once: the record's own attribute of it wins,
/// the ambient context's among them, then the innermost scope's. Scopes that are mere text are all there.
/// </summary>
internal static class ScopeAttributes
{
    private const string TemplateKey = "{OriginalFormat}";

    // As many as a line shows; what comes after is not compared any more, only counted.
    private const int MostCompared = 1000;

    [ThreadStatic]
    private static List<KeyValuePair<string, object?>>? s_spare;

    public static void Write(AttributeList list, LogRecord record)
    {
        // A value's text may log, too: on this thread, before this line is done.
        var values = s_spare ?? [];
        s_spare = null;
        record.ForEachScope(Collect, values);
        for (var i = 0; i < values.Count; i++)
        {
            if (i >= MostCompared || IsWanted(values, i, record)) list.Add(values[i].Key, values[i].Value);
        }

        if (values.Capacity > MostCompared) return;
        values.Clear();
        s_spare = values;
    }

    private static void Collect(LogRecordScope scope, List<KeyValuePair<string, object?>> values)
    {
        try
        {
            ScopeState.Collect(scope.Scope, values);
        }
        catch (Exception exception)
        {
            values.Add(new(ScopeState.TextKey, $"[unreadable: {exception.GetType().Name}]"));
        }
    }

    private static bool IsWanted(List<KeyValuePair<string, object?>> values, int index, LogRecord record)
    {
        var (key, value) = values[index];
        return key != TemplateKey && !RepeatsIds(record, key, value)
            && (key == ScopeState.TextKey || !(IsFurtherIn(values, index, key) || IsOwn(record, key)));
    }

    private static bool IsFurtherIn(List<KeyValuePair<string, object?>> values, int index, string key)
    {
        for (var i = index + 1; i < values.Count && i < MostCompared; i++)
        {
            if (values[i].Key == key) return true;
        }

        return false;
    }

    private static bool IsOwn(LogRecord record, string key)
    {
        try
        {
            var own = record.Attributes;
            for (var i = 0; i < own?.Count && i < MostCompared; i++)
            {
                if (own[i].Key == key) return true;
            }
        }
        catch (Exception)
        {
            // A state whose list throws: the line says so where its own attributes stand.
        }

        return false;
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
