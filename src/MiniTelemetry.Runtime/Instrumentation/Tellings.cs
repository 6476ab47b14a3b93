using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>When, and under which activities, one exception object was told. Not thread-safe: its owner takes care of that.</summary>
internal sealed class Tellings
{
    // An exception that lives as long as the process may be told any number of times.
    private const int Most = 32;
    private readonly List<(long Sequence, Activity? Under)> _known = new(1);
    private long _forgotten;

    internal void Add(long sequence, Activity? under)
    {
        if (_known.Count == Most)
        {
            _forgotten = _known[0].Sequence;
            _known.RemoveAt(0);
        }

        _known.Add((sequence, under));
    }

    /// <summary>Whether one of them was inside a call; where that is not known any more, one since its beginning counts.</summary>
    internal bool AreInside(in Teller call)
    {
        if (_forgotten > call.Since)
            return true;
        for (var i = _known.Count - 1; i >= 0 && _known[i].Sequence > call.Since; i--)
        {
            if (call.MayContain(_known[i].Under))
                return true;
        }

        return false;
    }
}
