using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The caller's <see cref="Activity.Current"/>, to be put back as it was. The setter silently refuses an activity that has stopped; one
/// that was started on top of it puts it back by stopping. Only then such a <c>guard</c> is made.
/// </summary>
internal readonly struct CallerActivity
{
    // Handlers of Activity.CurrentChanged are the application's; what they are told of has happened by the time they throw.
    private const string CurrentChanged = "a handler of CurrentChanged";
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
        try
        {
            if (_guard is not null)
                _guard.Stop();
            else if (!ReferenceEquals(System.Diagnostics.Activity.Current, _activity))
                System.Diagnostics.Activity.Current = _activity;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(System.Diagnostics.Activity), CurrentChanged);
        }
    }

    // No data is wanted of it, so no SDK exports it.
    private static Activity StartGuard()
    {
        var guard = new Activity("caller") { IsAllDataRequested = false };
        try
        {
            guard.Start();
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(System.Diagnostics.Activity), CurrentChanged);
        }

        return guard;
    }
}
