using System.Diagnostics;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The values of a record's log scopes, from the outside in. Each key stands on the line once: the record's own attribute of it wins,
/// the ambient context's among them, then the innermost scope's. Scopes that are mere text are all there.
/// </summary>
internal sealed class ScopeAttributes
{
    private const string TemplateKey = "{OriginalFormat}";

    // As many as a line shows; what comes after is not compared any more, only counted.
    private const int MostCompared = 1000;

    [ThreadStatic]
    private static ScopeAttributes? s_spare;

    private readonly List<string> _ownKeys = [];
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>Starts with a record; one per thread is used again, which is why it ends with <see cref="Write"/>.</summary>
    public static ScopeAttributes Begin()
    {
        // A value's text may log, too: on this thread, before this line is done.
        var scopes = s_spare ?? new ScopeAttributes();
        s_spare = null;
        return scopes;
    }

    /// <summary>Notes a key of the record's own. Asking the record for it again would box its values again.</summary>
    public void Note(string key)
    {
        if (_ownKeys.Count < MostCompared) _ownKeys.Add(key);
    }

    /// <summary>Writes what the scopes say besides.</summary>
    public void Write(AttributeList list, LogRecord record)
    {
        record.ForEachScope(Collect, _values);
        for (var i = 0; i < _values.Count; i++)
        {
            if (i >= MostCompared || IsWanted(i, record)) list.Add(_values[i].Key, _values[i].Value);
        }

        if (_values.Capacity > MostCompared) return;
        _values.Clear();
        _ownKeys.Clear();
        s_spare = this;
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

    private bool IsWanted(int index, LogRecord record)
    {
        var (key, value) = _values[index];
        return key != TemplateKey && !RepeatsIds(record, key, value)
            && (key == ScopeState.TextKey || !(IsFurtherIn(index, key) || _ownKeys.Contains(key)));
    }

    private bool IsFurtherIn(int index, string key)
    {
        for (var i = index + 1; i < _values.Count && i < MostCompared; i++)
        {
            if (_values[i].Key == key) return true;
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
