using System.Collections;
using System.ComponentModel;

namespace MiniTelemetry.Logging;

/// <summary>
/// What a logging provider is given of a log method's call: its attributes as a list, the template last, and its message as text.
/// </summary>
/// <typeparam name="TEvent">The values of the call.</typeparam>
/// <remarks>No larger than the values: it is boxed by nearly every provider. It changes nothing of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LogState<TEvent> : IReadOnlyList<KeyValuePair<string, object?>>
    where TEvent : struct, ILogEvent
{
    internal static readonly Func<LogState<TEvent>, Exception?, string> Formatter = static (state, _) => state.Values.Format();

    // Where a place is out of range, this array's exception is the one that the state of [LoggerMessage] throws.
    private static readonly KeyValuePair<string, object?>[] None = [];

    /// <summary>The values of the call. Not readonly, as the members are not: each would otherwise copy them before it asks.</summary>
    internal TEvent Values;

    internal LogState(TEvent value) => Values = value;

    /// <summary>How many attributes there are.</summary>
    public int Count => TEvent.Info.Count;

    /// <summary>An attribute.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none at that place.</exception>
    public KeyValuePair<string, object?> this[int index] =>
        (uint)index < (uint)TEvent.Info.Count ? Values[index] : None[index];

    /// <summary>The message.</summary>
    public override string ToString() => Values.Format();

    /// <summary>The attributes, one after the other.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < TEvent.Info.Count; index++)
            yield return Values[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
