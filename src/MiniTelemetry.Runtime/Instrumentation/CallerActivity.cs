using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The caller's <see cref="Activity.Current"/>, to be put back as it was. The setter silently refuses an activity that has stopped; one
/// that was started on top of it puts it back by stopping. Only then such a <c>guard</c> is made.
/// </summary>
internal readonly struct CallerActivity
{
    private readonly Activity? _activity;
    private readonly Activity? _guard;

    private CallerActivity(Activity? activity, Activity? guard)
    {
        _activity = activity;
        _guard = guard;
    }

    internal Activity? Activity => _activity;

    /// <summary>Whether a stopped activity is the caller's, so that the span's parent has to be given to it by hand.</summary>
    internal bool IsGuarded => _guard is not null;

    internal static CallerActivity Capture()
    {
        var current = System.Diagnostics.Activity.Current;
        return new CallerActivity(current, current is { IsStopped: true } ? StartGuard() : null);
    }

    internal void Restore()
    {
        if (_guard is not null)
            _guard.Stop();
        else if (!ReferenceEquals(System.Diagnostics.Activity.Current, _activity))
            System.Diagnostics.Activity.Current = _activity;
    }

    // No data is wanted of it, so no SDK exports it.
    private static Activity StartGuard() => new Activity("caller") { IsAllDataRequested = false }.Start();
}
