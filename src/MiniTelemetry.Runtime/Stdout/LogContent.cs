using System.Runtime.CompilerServices;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>
/// What a log record says, for every format alike: its message, its named values, those of its scopes; secrets are out. Each value is asked
/// for once, since the states of log methods box it each time. One a thread, used again, which is why it ends with <see cref="End"/>.
/// </summary>
internal sealed class LogContent
{
    // As many as a line shows. What comes after fills no hole of the message and is only counted.
    private const int MostRead = 1000;

    [ThreadStatic]
    private static LogContent? s_spare;

    private readonly List<KeyValuePair<string, object?>> _values = [];
    private LogRecord _record = null!;
    private RedactedLog? _redacted;
    private MessageTemplate? _template;
    private Exception? _fault;

    /// <summary>What may be told of the exceptions; null for all.</summary>
    public ExceptionTexts? Exceptions => _redacted?.Exceptions;

    /// <summary>The message where it is a text already; else <see cref="WriteMessage"/> makes it.</summary>
    public string? Text => _redacted?.Message ?? _record.FormattedMessage;

    public bool HasMessage => Text is not null || _record.Body is not null;

    /// <summary>The template of the message, if it has one.</summary>
    public string? Template => _redacted is { } redacted && _record.Body is { } body ? redacted.Exceptions.Replace(body) : _record.Body;

    /// <summary>Whether records of the template differ in what fills its holes.</summary>
    public bool HasHoles => _template?.HasHoles ?? Template?.Contains('{', StringComparison.Ordinal) ?? false;

    [MethodImpl(HotPath.Options)]
    public static LogContent Read(LogRecord record, Redaction? redaction)
    {
        // A value's text may log, too: on this thread, before this record is done.
        var content = s_spare ?? new LogContent();
        s_spare = null;
        (content._record, content._fault) = (record, null);
        content._redacted = redaction is null ? null : RedactedLog.Read(redaction, record);
        if (redaction is null) content.ReadValues();
        content._template = content.Text is null && record.Body is { } body ? MessageTemplate.Read(body) : null;
        return content;
    }

    /// <summary>Writes the message as text: escaped, unless the buffer takes it as it is.</summary>
    [MethodImpl(HotPath.Options)]
    public void WriteMessage(Utf8Buffer buffer)
    {
        if (Text is { } text) TextEscaping.WriteText(buffer, text);
        else if (CompletionRecord.TryWriteMessage(buffer, _record)) return;
        else if (_record.Body is { } template) TextMessage.Write(buffer, template, _template, _values);
    }

    /// <summary>Writes the named values, the ambient context's among them, and those of the scopes, as attributes.</summary>
    [MethodImpl(HotPath.Options)]
    public void WriteValues(AttributeList list)
    {
        var scopes = ScopeAttributes.Begin();
        if (_redacted is { } redacted) redacted.WriteValues(list, scopes);
        else WriteOwn(list, scopes);
        scopes.Write(list, _record, _redacted);
    }

    [MethodImpl(HotPath.Options)]
    public void End()
    {
        _redacted?.End();
        (_record, _redacted, _template, _fault) = (null!, null, null, null);
        if (_values.Capacity > MostRead) return;
        _values.Clear();
        s_spare = this;
    }

    [MethodImpl(HotPath.Options)]
    private void ReadValues()
    {
        try
        {
            var values = _record.Attributes;
            for (var i = 0; i < values?.Count && i < MostRead; i++) _values.Add(values[i]);
        }
        catch (Exception exception)
        {
            _fault = exception; // A state whose list throws: what it gave so far is whole, and stays.
        }
    }

    [MethodImpl(HotPath.Options)]
    private void WriteOwn(AttributeList list, ScopeAttributes scopes)
    {
        foreach (var (key, value) in _values)
        {
            if (key == NamedValues.TemplateKey) continue;
            list.AddPassed(key, value);
            scopes.Note(key);
        }

        if (_fault is null && _values.Count == MostRead) WriteRest(list);
        if (_fault is not null) list.AddPassed("attributes", AttributeText.Unreadable(_fault));
    }

    private void WriteRest(AttributeList list)
    {
        try
        {
            var values = _record.Attributes!;
            for (var i = MostRead; i < values.Count; i++)
            {
                var (key, value) = values[i];
                if (key != NamedValues.TemplateKey) list.AddPassed(key, value);
            }
        }
        catch (Exception exception)
        {
            _fault = exception;
        }
    }
}
