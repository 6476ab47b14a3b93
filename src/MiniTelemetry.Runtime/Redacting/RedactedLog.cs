using System.Text;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Stdout;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Redacting;

/// <summary>
/// What a log record says once its secrets are out: for every format alike. One a thread, used again, which is why it ends with
/// <see cref="End"/>.
/// </summary>
internal sealed class RedactedLog
{
    // What a thread may keep for its next record.
    private const int MostKept = 1024;

    [ThreadStatic]
    private static RedactedLog? s_spare;

    private readonly NamedValues _values = new();
    private readonly NamedValues _scope = new();
    private readonly MessageHoles _holes = new();
    private readonly List<SecretRange> _secrets = [];
    private readonly Utf8Buffer _filled = new() { IsVerbatim = true };
    private Redaction _redaction = null!;

    /// <summary>The message as text, unescaped.</summary>
    public string Message { get; private set; } = "";

    public ExceptionTexts Exceptions { get; } = new();

    public static RedactedLog Read(Redaction redaction, LogRecord record)
    {
        var log = s_spare ?? new RedactedLog();
        s_spare = null;
        log._redaction = redaction;
        log.Exceptions.Begin(redaction);
        if (record.Exception is { } exception)
            log.Exceptions.Read(exception);
        log.ReadValues(record);
        log.Message = log.ReadMessage(record);
        return log;
    }

    public void End()
    {
        _values.Clear();
        _scope.Clear();
        Exceptions.Clear();
        Message = "";
        if (_filled.IsWorthKeeping && Math.Max(_secrets.Capacity, Math.Max(_values.List.Capacity, _scope.List.Capacity)) <= MostKept)
            s_spare = this;
    }

    /// <summary>Writes the record's named values. They are asked about once, for the message too.</summary>
    public void WriteValues(AttributeList list, ScopeAttributes scopes)
    {
        foreach (var (key, value) in _values.List)
        {
            scopes.Note(key);
            if (!ReferenceEquals(value, NamedValues.LeftOut))
                list.AddPassed(key, _redaction.MaskedTexts(value));
        }
    }

    /// <summary>Passes the values of one scope: those from a place on, which are replaced by what is left of them.</summary>
    public void PassScope(LogRecord record, List<KeyValuePair<string, object?>> values, int start)
    {
        _scope.Clear();
        for (var i = start; i < values.Count; i++)
        {
            if (!HostScope.RepeatsIds(record, values[i].Key, values[i].Value))
                _scope.Add(_redaction, values[i].Key, values[i].Value);
        }

        // Only to see which of its values its own text makes secrets.
        if (_redaction.IsMasking && _scope.Template is { } template)
            Fill(template, _scope);
        values.RemoveRange(start, values.Count - start);
        foreach (var (key, value) in _scope.List)
        {
            if (!ReferenceEquals(value, NamedValues.LeftOut))
                values.Add(new(key, _redaction.MaskedTexts(value)));
        }
    }

    private void ReadValues(LogRecord record)
    {
        try
        {
            var values = record.Attributes;
            for (var i = 0; i < values?.Count; i++)
                _values.Add(_redaction, values[i].Key, values[i].Value);
        }
        catch (Exception fault)
        {
            _values.AddUnreadable("attributes", fault);
        }

        if (record.Exception is null)
            return;
        for (var i = 0; i < _values.List.Count; i++)
        {
            if (_values.List[i] is (var key, string text))
                _values.List[i] = new(key, Exceptions.Replace(text));
        }
    }

    // A message that was filled already holds the values as they were: it is filled again, where that can be done.
    private string ReadMessage(LogRecord record)
    {
        if (OfCompletion(record) is { } completion)
            return _redaction.Pass(Redaction.MessageKey, completion);
        var text = record.FormattedMessage is { } message && _values.Template is null ? message : Fill(record.Body ?? "", _values);
        var told = Exceptions.Replace(text);
        if (_redaction.IsMasking)
            told = ReferenceEquals(told, text) && _secrets.Count > 0 ? Secrets.Replace(text, _secrets) : Secrets.Mask(told);
        _secrets.Clear();
        return _redaction.Pass(Redaction.MessageKey, told);
    }

    // A wrapper writes no value into that message but how long the call took.
    private string? OfCompletion(LogRecord record)
    {
        _filled.Truncate(0);
        return CompletionRecord.TryWriteMessage(_filled, record) ? Encoding.UTF8.GetString(_filled.Written) : null;
    }

    /// <summary>The message; it leaves its secrets in the list, and marks the values that are secrets where they stand in it.</summary>
    private string Fill(string template, NamedValues values)
    {
        _filled.Truncate(0);
        _holes.Clear();
        _secrets.Clear();
        TextMessage.Write(_filled, template, values.List, _holes);
        var text = Encoding.UTF8.GetString(_filled.Written);
        if (!_redaction.IsMasking)
            return text;
        Secrets.Find(text, _secrets);
        _holes.MarkWhole(_filled.Written, _secrets, values.List);
        return text;
    }
}
