using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A thread that is interrupted while telemetry waits: it is the application that was meant.</summary>
[Collection(ProcessWideState.Name)]
public sealed class InterruptionTests
{
    [Fact]
    public void It_is_heard_where_the_application_waits_next()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => Wait(),
        };
        ActivitySource.AddActivityListener(listener);
        var result = 0;
        Exception? heard = null;
        var thread = new Thread(() =>
        {
            Thread.CurrentThread.Interrupt();
            result = ByHand.Method().Traced().Now(() => 5);
            heard = Record.Exception(Wait);
        });
        thread.Start();
        thread.Join();

        Assert.Equal(5, result);
        Assert.IsType<ThreadInterruptedException>(heard);
    }

    private static void Wait() => Thread.Sleep(1);
}
