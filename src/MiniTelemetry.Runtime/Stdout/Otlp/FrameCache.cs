using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Frames by what they are about, rendered once. Beyond the bound it starts anew: no memory grows with hostile names. Thread-safe.
/// </summary>
internal sealed class FrameCache<TKey>(int maxFrames, Func<TKey, LineFrame> render)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, LineFrame> _frames = new();

    [MethodImpl(HotPath.Options)]
    public LineFrame Of(TKey key)
    {
        if (_frames.TryGetValue(key, out var frame)) return frame;
        if (_frames.Count >= maxFrames) _frames.Clear();
        return _frames.GetOrAdd(key, render);
    }
}
