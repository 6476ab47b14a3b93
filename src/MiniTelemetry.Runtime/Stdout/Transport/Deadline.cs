namespace MiniTelemetry.Stdout;

/// <summary>A moment on the monotonic clock: the wall clock may be set at any time.</summary>
internal readonly struct Deadline(TimeSpan timeout)
{
    private readonly long _end = timeout < TimeSpan.Zero ? long.MaxValue : Environment.TickCount64 + (long)Clamp(timeout).TotalMilliseconds;

    public bool HasPassed => Environment.TickCount64 >= _end;

    /// <summary>What a wait takes: at least a millisecond, so that one that came back early does not spin.</summary>
    public TimeSpan Left => _end == long.MaxValue
        ? Timeout.InfiniteTimeSpan
        : TimeSpan.FromMilliseconds(Math.Max(1, _end - Environment.TickCount64));

    /// <summary>Fits a timeout into what waits accept; any negative one is infinite.</summary>
    public static TimeSpan Clamp(TimeSpan timeout) =>
        timeout < TimeSpan.Zero ? Timeout.InfiniteTimeSpan
        : timeout.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue)
        : timeout;
}
