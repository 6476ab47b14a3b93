using System.Collections;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;

namespace MiniTelemetry.Instrumentation;

/// <summary>The state of a log record that a wrapper writes: the same tags as its span.</summary>
internal sealed class CallRecord : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string OriginalFormat = "{OriginalFormat}";
    private readonly List<KeyValuePair<string, object?>> _attributes = [];
    private readonly string _message;

    internal CallRecord(string message, MethodInstrument method, CallFacts facts)
    {
        _message = message;
        Add(Conventions.CodeFunctionName, method.FullName);
        foreach (var (key, value) in method.LogConstants)
            Add(key, value);
        if (facts.Span is { IsAllDataRequested: true } span)
            AddTagsOf(span, method, facts.Context);
        facts.Extras?.AddLogTags(_attributes);
    }

    public int Count => _attributes.Count;

    public KeyValuePair<string, object?> this[int index] => _attributes[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _attributes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _message;

    internal void Add(string key, object? value)
    {
        if (!_attributes.Exists(attribute => attribute.Key == key))
            _attributes.Add(new(key, value));
    }

    internal void Write(ILogger logger, LogLevel level, string eventName, Exception? exception)
    {
        Add(OriginalFormat, AsTemplate(_message));
        logger.Log(level, new EventId(0, eventName), this, exception, static (record, _) => record._message);
    }

    // A message is text, whatever braces an exception has put into it.
    private static string AsTemplate(string message) =>
        message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private void AddTagsOf(Activity span, MethodInstrument method, ContextValues? context)
    {
        foreach (var (key, value) in span.EnumerateTagObjects())
        {
            if (method.IsForLogs(key) && context?.KeepsFromLogs(key, value) != true)
                Add(key, value);
        }
    }
}
