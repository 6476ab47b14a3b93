using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

internal static class Stopped
{
    /// <summary>Leaves an activity current that has stopped: the setter refuses it, so nobody can put it back by hand.</summary>
    internal static Activity LeaveCurrent()
    {
        var activity = new Activity("stopped").Start();
        Elsewhere(activity);
        Assert.Same(activity, Activity.Current);
        return activity;
    }

    /// <summary>Stops an activity in another flow, so that it stays current in this one.</summary>
    internal static void Elsewhere(Activity activity) => Task.Run(activity.Stop).GetAwaiter().GetResult();
}
