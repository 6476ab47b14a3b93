using System.Collections;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;

namespace MiniTelemetry.Instrumentation;

/// <summary>The state of a log record that a wrapper writes: the same tags as its span.</summary>
/// <remarks>
/// It stays as it is when the call has ended, for providers that keep it. Where a call has no tags it allocates nothing but itself and its
/// duration: what is the same for all calls of a method is not copied into each record.
/// </remarks>
internal abstract class CallRecord : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const string OriginalFormat = "{OriginalFormat}";

    [ThreadStatic]
    private static List<KeyValuePair<string, object?>>? s_collected;

    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly object? _duration;

    /// <summary>Collects the tags.</summary>
    /// <param name="method">The method.</param>
    /// <param name="facts">Its call.</param>
    /// <param name="outcome">What stands beside the tags; its key is none of theirs.</param>
    protected CallRecord(MethodInstrument method, in CallFacts facts, KeyValuePair<string, object?>? outcome = null)
    {
        Method = method;
        _duration = facts.Duration?.TotalSeconds;
        _tags = Collect(method, facts, outcome);
    }

    public int Count => _tags.Length + (_duration is null ? 2 : 3);

    public KeyValuePair<string, object?> this[int index]
    {
        get
        {
            if (index == 0)
                return new(Conventions.CodeFunctionName, Method.FullName);
            if (index <= _tags.Length)
                return _tags[index - 1];
            if (index == Count - 1)
                return new(OriginalFormat, Template);
            return index < Count ? new(Conventions.Duration, _duration) : throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    protected MethodInstrument Method { get; }

    /// <summary>In seconds, as every duration of ours.</summary>
    protected double? Seconds => (double?)_duration;

    /// <summary>The message before its values are in it, braces of others doubled.</summary>
    protected abstract string Template { get; }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The message; made when it is asked for.</summary>
    public abstract override string ToString();

    internal virtual void Write(ILogger logger, LogLevel level, string eventName, Exception? exception) =>
        logger.Log(level, new EventId(0, eventName), this, exception, static (record, _) => record.ToString());

    // A message is text, whatever braces an exception has put into it.
    internal static string AsTemplate(string message) =>
        message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    // The first of a key counts: a constant is on the method and, where it is on spans, on the span too.
    private static KeyValuePair<string, object?>[] Collect(MethodInstrument method, in CallFacts facts, KeyValuePair<string, object?>? outcome)
    {
        var tags = s_collected ??= [];
        foreach (var (key, value) in method.LogConstants)
            Add(tags, key, value, outcome);
        if (facts.Span is { IsAllDataRequested: true } span)
            AddTagsOf(span, method, facts.Context, tags, outcome);
        if (facts.Extras is { } extras)
            AddTagsOf(extras, tags, outcome);
        if (outcome is { } told)
            tags.Add(told);
        KeyValuePair<string, object?>[] collected = [.. tags];
        tags.Clear();
        return collected;
    }

    private static void AddTagsOf(
        Activity span,
        MethodInstrument method,
        ContextValues? context,
        List<KeyValuePair<string, object?>> tags,
        KeyValuePair<string, object?>? outcome)
    {
        foreach (var (key, value) in span.EnumerateTagObjects())
        {
            if (method.IsForLogs(key) && context?.KeepsFromLogs(key, value) != true)
                Add(tags, key, value, outcome);
        }
    }

    private static void AddTagsOf(CallExtras extras, List<KeyValuePair<string, object?>> tags, KeyValuePair<string, object?>? outcome)
    {
        foreach (var (key, value, on) in extras.Tags)
        {
            if ((on & Signals.Logs) != 0)
                Add(tags, key, value, outcome);
        }
    }

    private static void Add(List<KeyValuePair<string, object?>> tags, string key, object? value, KeyValuePair<string, object?>? outcome)
    {
        if (key != Conventions.CodeFunctionName && key != Conventions.Duration && key != outcome?.Key && !Has(tags, key))
            tags.Add(new(key, value));
    }

    private static bool Has(List<KeyValuePair<string, object?>> tags, string key)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == key)
                return true;
        }

        return false;
    }
}
