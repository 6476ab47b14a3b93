using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The caller's <see cref="Activity.Current"/>, to be put back as it was. The setter silently refuses an activity that has stopped; one
/// that was started on top of it puts it back by stopping. Only then such a guard is made.
/// </summary>
internal readonly struct CallerActivity
{
    // Handlers of Activity.CurrentChanged are the application's; what they are told of has happened by the time they throw.
    private const string CurrentChanged = "a handler of CurrentChanged";

    // The caller's, or the guard on top of it: one reference, since every pending call carries it.
    private readonly Activity? _current;

    private CallerActivity(Activity? current) => _current = current;

    internal Activity? Activity => _current is Guard guard ? guard.Caller : _current;

    /// <summary>Whether a stopped activity is the caller's, so that the span's parent has to be given to it by hand.</summary>
    internal bool IsGuarded => _current is Guard;

    internal static CallerActivity Capture()
    {
        var current = System.Diagnostics.Activity.Current;
        return new CallerActivity(current is { IsStopped: true } ? StartGuard(current) : current);
    }

    /// <summary>What is current, for a call that leaves it so.</summary>
    internal static CallerActivity Look() => new(System.Diagnostics.Activity.Current);

    internal void Restore()
    {
        try
        {
            if (_current is Guard guard)
                guard.Stop();
            else if (!ReferenceEquals(System.Diagnostics.Activity.Current, _current))
                System.Diagnostics.Activity.Current = _current;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(System.Diagnostics.Activity), CurrentChanged);
        }
    }

    // No data is wanted of it, so no SDK exports it.
    private static Guard StartGuard(Activity caller)
    {
        var guard = new Guard(caller) { IsAllDataRequested = false };
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

    private sealed class Guard(Activity caller) : Activity("caller")
    {
        internal Activity Caller => caller;
    }
}
