using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>Tags of one call that samplers see. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StartTags
{
    private readonly MethodInstrument? _method;
    private readonly List<(string Key, object Value, Signals On)>? _tags;

    internal StartTags(MethodInstrument method)
    {
        _method = method;
        _tags = [];
    }

    internal bool IsEmpty => _tags is null || _tags.Count == 0;

    /// <summary>Adds a tag; null is none.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="value">The tag's value.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>These tags.</returns>
    public StartTags Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs)
    {
        if (_tags is null)
            return this;
        try
        {
            if (TagValue.From(value) is { } tag)
                _tags.Add((key, tag, on));
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method!.FullName, $"tag '{key}'");
        }

        return this;
    }

    /// <summary>Adds a tag whose value a path finds; null is none, and so is a path that throws.</summary>
    /// <typeparam name="TTarget">The argument's type.</typeparam>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="target">The argument.</param>
    /// <param name="path">Finds the value in the argument.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>These tags.</returns>
    public StartTags Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs)
    {
        if (_tags is null)
            return this;
        try
        {
            if (TagValue.From(path(target)) is { } tag)
                _tags.Add((key, tag, on));
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method!.FullName, $"tag '{key}'");
        }

        return this;
    }

    internal IEnumerable<KeyValuePair<string, object?>>? ForSampler() =>
        IsEmpty ? null : _tags!.Where(tag => (tag.On & Signals.Span) != 0).Select(tag => new KeyValuePair<string, object?>(tag.Key, tag.Value));

    internal void AddTo(MethodCall call)
    {
        if (IsEmpty)
            return;
        foreach (var (key, value, on) in _tags!)
            call.Put(key, value, on);
    }

    // What was collected before it was known who would listen: a call takes what is wanted of it.
    internal void OfferTo(MethodCall call)
    {
        if (IsEmpty)
            return;
        foreach (var (key, value, on) in _tags!)
            call.Tag(key, value, on);
    }
}
