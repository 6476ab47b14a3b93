using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

internal static class Stopped
{
    /// <summary>Leaves an activity current that has stopped: the setter refuses it, so nobody can put it back by hand.</summary>
    internal static Activity LeaveCurrent()
    {
        var activity = new Activity("stopped").Start();
        Task.Run(activity.Stop).GetAwaiter().GetResult();
        Assert.Same(activity, Activity.Current);
        return activity;
    }
}
