using System.ComponentModel;
using System.Diagnostics;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Logging;

/// <summary>Collects those values of a log method that are for one signal. Used by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct LogTags
{
    private readonly string _owner;
    private readonly Signals _signal;
    private TagList _list;

    internal LogTags(string owner, Signals signal)
    {
        _owner = owner;
        _signal = signal;
    }

    internal readonly TagList List => _list;

    /// <summary>Adds a value, unless it is for other signals; null is no tag, and neither is what cannot be read.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="value">The tag's value.</param>
    /// <param name="on">The signals that carry it.</param>
    public void Add<T>(string key, T value, Signals on = Signals.Span | Signals.Logs)
    {
        if ((on & _signal) == 0)
            return;
        try
        {
            if (TagValue.From(value) is { } tag)
                _list.Add(key, tag);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _owner, $"tag '{key}'");
        }
    }

    /// <summary>Adds what the event of a span says of an exception.</summary>
    internal void Add(Exception exception)
    {
        _list.Add("exception.type", ExceptionFacts.TypeName(exception));
        _list.Add("exception.message", ExceptionFacts.Message(exception));
        _list.Add("exception.stacktrace", ExceptionFacts.FullText(exception));
    }
}
