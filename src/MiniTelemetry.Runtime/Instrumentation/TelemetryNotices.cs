using System.Collections.Concurrent;

namespace MiniTelemetry.Instrumentation;

/// <summary>What telemetry leaves out for a reason, told in the stream: each thing once.</summary>
internal static class TelemetryNotices
{
    // A notice may name a key, and keys may be as many as the application wants.
    private const int MostTold = 1000;
    private static readonly ConcurrentDictionary<string, bool> Told = new(StringComparer.Ordinal);
    private static Action<string>? s_tell;

    /// <summary>Names who tells people; <see langword="null"/> when nobody runs.</summary>
    internal static void TellTo(Action<string>? tell)
    {
        Told.Clear();
        Volatile.Write(ref s_tell, tell);
    }

    internal static void TellOnce(string what)
    {
        if (Volatile.Read(ref s_tell) is { } tell && Told.Count < MostTold && Told.TryAdd(what, true))
            tell(what);
    }
}
