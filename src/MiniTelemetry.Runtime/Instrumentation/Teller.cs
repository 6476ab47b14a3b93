using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A call that may have to tell a failure: since when, and below which activity, another's telling is one from inside it.</summary>
/// <param name="Since">How many failures had been told when the call began.</param>
/// <param name="Activity">Its span; that of its caller where it has none.</param>
internal readonly record struct Teller(long Since, Activity? Activity)
{
    // Deeper than that nobody looks: what was told since counts as told inside.
    private const int MostAncestors = 100;

    /// <summary>
    /// Whether what was told under an activity may have been told inside this call. Calls side by side see one exception object, too, when
    /// they share a task: each of them tells its own trace of it.
    /// </summary>
    internal bool MayContain(Activity? told)
    {
        if (Activity is not { } own || told is null)
            return true;
        var top = told;
        for (var n = 0; n < MostAncestors; n++)
        {
            if (ReferenceEquals(top, own))
                return true;
            if (top.Parent is not { } parent)
                return IsContinued(own, top);
            top = parent;
        }

        return true;
    }

    /// <summary>The activity, or the nearest above it, that has not ended; null when all have.</summary>
    internal static Activity? UnderWay(Activity activity)
    {
        var above = activity;
        for (var n = 0; n < MostAncestors && above is { IsStopped: true }; n++)
            above = above.Parent;
        return above;
    }

    // A span may have been started below ours without having it as its parent object: by the ids of it, or as a new trace with a link.
    private static bool IsContinued(Activity own, Activity top)
    {
        if (top.HasRemoteParent || ReferenceEquals(top, TopOf(own)))
            return false;
        if (top.TraceId == own.TraceId)
            return true;
        foreach (ref readonly var link in top.EnumerateLinks())
        {
            if (link.Context.TraceId == own.TraceId)
                return true;
        }

        return false;
    }

    private static Activity? TopOf(Activity activity)
    {
        for (var n = 0; n < MostAncestors; n++)
        {
            if (activity.Parent is not { } parent)
                return activity;
            activity = parent;
        }

        return null;
    }
}
