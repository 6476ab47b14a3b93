using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>When, and under which activities, one exception object was told. Not thread-safe: its owner takes care of that.</summary>
/// <remarks>An exception that lives as long as the process may be told any number of times; what is known of that stays small.</remarks>
internal sealed class Tellings
{
    private const int Few = 32;
    private const int Most = 1_000;
    private readonly List<(long Sequence, Activity? Under)> _known = new(1);
    private int _compactAt = Few;
    private long _forgotten;

    internal int Count => _known.Count;

    internal void Add(long sequence, Activity? under)
    {
        if (_known.Count >= _compactAt)
            Compact();
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

    // Who may still ask is a call that has not ended: of those that were told under the same one, the last is enough.
    private void Compact()
    {
        var seen = new HashSet<Activity?>();
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            var (sequence, under) = _known[i];
            var still = under is null ? null : Teller.UnderWay(under);
            if ((under is not null && still is null) || !seen.Add(still))
                _known.RemoveAt(i);
            else
                _known[i] = (sequence, still);
        }

        if (_known.Count >= Most)
            Forget(_known.Count - (Most / 2));
        _compactAt = Math.Clamp(2 * _known.Count, Few, Most);
    }

    private void Forget(int count)
    {
        _forgotten = _known[count - 1].Sequence;
        _known.RemoveRange(0, count);
    }
}
