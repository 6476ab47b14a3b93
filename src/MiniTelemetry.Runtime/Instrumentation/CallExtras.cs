using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MiniTelemetry.Instrumentation;

/// <summary>What few calls need, so that the others do not carry it: tags that are not on the span, further tokens.</summary>
internal sealed class CallExtras
{
    private readonly List<(string Key, object Value, Signals On)> _tags = [];
    private List<CancellationToken>? _tokens;

    internal void Add(string key, object value, Signals on) => _tags.Add((key, value, on));

    internal void Add(CancellationToken token) => (_tokens ??= []).Add(token);

    internal bool IsCancellationRequested => _tokens is not null && _tokens.Exists(token => token.IsCancellationRequested);

    internal int Count => _tags.Count;

    /// <summary>Adds the first tags, those that the call had when there were so many.</summary>
    internal void AddMetricTags(ref TagList tags, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (key, value, on) = _tags[i];
            if ((on & Signals.Metrics) != 0)
                tags.Add(key, value);
        }
    }

    internal ReadOnlySpan<(string Key, object Value, Signals On)> Tags => CollectionsMarshal.AsSpan(_tags);
}
