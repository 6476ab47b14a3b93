using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The values of a record's log scopes, from the outside in. Each key stands on the line once: the record's own attribute of it wins,
/// the ambient context's among them, then the innermost scope's. Scopes that are mere text are all there: as one list where a key can stand
/// in the attributes only once.
/// </summary>
internal sealed class ScopeAttributes
{
    // As many as a line shows; what comes after is not compared any more, only counted.
    private const int MostCompared = 1000;

    [ThreadStatic]
    private static ScopeAttributes? s_spare;

    private readonly List<string> _ownKeys = [];
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>Starts with a record; one per thread is used again, which is why it ends with <see cref="Write"/>.</summary>
    [MethodImpl(HotPath.Options)]
    public static ScopeAttributes Begin()
    {
        // A value's text may log, too: on this thread, before this line is done.
        var scopes = s_spare ?? new ScopeAttributes();
        s_spare = null;
        return scopes;
    }

    /// <summary>Notes a key of the record's own. Asking the record for it again would box its values again.</summary>
    [MethodImpl(HotPath.Options)]
    public void Note(string key)
    {
        if (_ownKeys.Count < MostCompared) _ownKeys.Add(key);
    }

    /// <summary>Writes what the scopes say besides.</summary>
    /// <param name="list">The attributes of the line.</param>
    /// <param name="record">The record.</param>
    /// <param name="redacted">What may be told of it; null for all.</param>
    [MethodImpl(HotPath.Options)]
    public void Write(AttributeList list, LogRecord record, RedactedLog? redacted)
    {
        record.ForEachScope(Collect, (Values: _values, Record: record, Redacted: redacted));
        if (list.HasUniqueKeys) GatherTexts();
        for (var i = 0; i < _values.Count; i++)
        {
            if (i < MostCompared && !IsWanted(i, record)) continue;
            if (redacted is null) list.Add(_values[i].Key, _values[i].Value);
            else list.AddPassed(_values[i].Key, _values[i].Value);
        }

        if (_values.Capacity > MostCompared) return;
        _values.Clear();
        _ownKeys.Clear();
        s_spare = this;
    }

    [MethodImpl(HotPath.Options)]
    private static void Collect(
        LogRecordScope scope, (List<KeyValuePair<string, object?>> Values, LogRecord Record, RedactedLog? Redacted) to)
    {
        var start = to.Values.Count;
        try
        {
            ScopeState.Collect(scope.Scope, to.Values);
        }
        catch (Exception exception)
        {
            to.Values.Add(new(ScopeState.TextKey, AttributeText.Unreadable(exception)));
        }

        to.Redacted?.PassScope(to.Record, to.Values, start);
    }

    private void GatherTexts()
    {
        var count = 0;
        foreach (var (key, _) in _values) count += key == ScopeState.TextKey ? 1 : 0;
        if (count < 2) return;
        var texts = new List<object?>(count);
        foreach (var (key, value) in _values)
        {
            if (key == ScopeState.TextKey) texts.Add(value);
        }

        _values.RemoveAll(static pair => pair.Key == ScopeState.TextKey);
        _values.Add(new(ScopeState.TextKey, texts));
    }

    [MethodImpl(HotPath.Options)]
    private bool IsWanted(int index, LogRecord record)
    {
        var (key, value) = _values[index];
        return key != NamedValues.TemplateKey && !HostScope.RepeatsIds(record, key, value)
            && (key == ScopeState.TextKey || !(IsFurtherIn(index, key) || _ownKeys.Contains(key)));
    }

    [MethodImpl(HotPath.Options)]
    private bool IsFurtherIn(int index, string key)
    {
        for (var i = index + 1; i < _values.Count && i < MostCompared; i++)
        {
            if (_values[i].Key == key) return true;
        }

        return false;
    }
}
