using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>The execution context of whoever moves a stream, to be put back.</summary>
/// <remarks>
/// Setting <see cref="Activity.Current"/> makes a new context, 72 bytes each time. Putting back one that is known costs nothing, and can
/// do what the setter refuses: make an activity current again that has stopped.
/// </remarks>
internal readonly struct CallerContext
{
    private readonly ExecutionContext _context;
    private readonly Activity? _activity;

    private CallerContext(ExecutionContext context, Activity? activity, bool isSuppressed)
    {
        _context = context;
        _activity = activity;
        IsSuppressed = isSuppressed;
    }

    /// <summary>Whether the caller does not let his context flow.</summary>
    internal bool IsSuppressed { get; }

    internal bool Is(ExecutionContext context) => ReferenceEquals(_context, context);

    /// <summary>Remembers the context. It can be seen only where it flows, so it flows from here on.</summary>
    internal static CallerContext Capture()
    {
        var isSuppressed = ExecutionContext.IsFlowSuppressed();
        if (isSuppressed)
            ExecutionContext.RestoreFlow();
        return new CallerContext(ExecutionContext.Capture()!, Activity.Current, isSuppressed);
    }

    /// <summary>Puts everything back as it was.</summary>
    internal void Restore()
    {
        ExecutionContext.Restore(_context);
        if (IsSuppressed)
            ExecutionContext.SuppressFlow();
    }

    /// <summary>Puts the activity back, and leaves alone what else has changed: it is seen by the caller without us, too.</summary>
    internal void RestoreActivity()
    {
        if (_activity is { IsStopped: true })
            RestoreStopped();
        else
            MakeCurrent(_activity);
    }

    internal static void MakeCurrent(Activity? activity)
    {
        try
        {
            if (!ReferenceEquals(Activity.Current, activity))
                Activity.Current = activity;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(Activity), "a handler of CurrentChanged");
        }
    }

    // One that is started where the stopped one is still current makes it current again by stopping, wherever it stops.
    private void RestoreStopped()
    {
        var changed = Capture();
        ExecutionContext.Restore(_context);
        var activity = CallerActivity.Capture();
        changed.Restore();
        activity.Restore();
    }
}
