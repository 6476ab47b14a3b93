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

    private CallerContext(ExecutionContext context, bool isSuppressed)
    {
        _context = context;
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
        return new CallerContext(ExecutionContext.Capture()!, isSuppressed);
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
        var changed = Capture();
        ExecutionContext.Restore(_context);
        var activity = CallerActivity.Capture();
        ExecutionContext.Restore(changed._context);
        activity.Restore();
        if (changed.IsSuppressed)
            ExecutionContext.SuppressFlow();
    }
}
