using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Each shape, bare and wrapped, in every state of telemetry: a caller must see the same.</summary>
[Collection(ProcessWideState.Name)]
public sealed class TransparencyTests
{
    public static TheoryData<string, Ending, TelemetryState> Cases()
    {
        var cases = new TheoryData<string, Ending, TelemetryState>();
        foreach (var shape in Shape.All)
        {
            foreach (var ending in Enum.GetValues<Ending>())
            {
                foreach (var state in Enum.GetValues<TelemetryState>())
                    cases.Add(shape.Name, ending, state);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_caller_sees_the_same(string shapeName, Ending ending, TelemetryState state)
    {
        var shape = Array.Find(Shape.All, shape => shape.Name == shapeName)!;
        using var listeners = Listeners.In(state);
        await CompareAsync(shape, ending);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_caller_inside_a_span_sees_the_same(string shapeName, Ending ending, TelemetryState state)
    {
        var shape = Array.Find(Shape.All, shape => shape.Name == shapeName)!;
        using var listeners = Listeners.In(state);
        using var caller = new Activity("caller").Start();
        await CompareAsync(shape, ending);
        Assert.Same(caller, Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_caller_whose_current_activity_has_stopped_sees_the_same(string shapeName, Ending ending, TelemetryState state)
    {
        var shape = Array.Find(Shape.All, shape => shape.Name == shapeName)!;
        using var listeners = Listeners.In(state);
        var stopped = LeaveStoppedActivityCurrent();
        await CompareAsync(shape, ending);
        Assert.Same(stopped, Activity.Current);
    }

    private static async Task CompareAsync(Shape shape, Ending ending)
    {
        using var barePlay = new Play(ending);
        using var wrappedPlay = new Play(ending);
        var (bare, _) = await Observation.OfAsync(shape.Bare, shape.HasResult, barePlay);
        var (wrapped, thrown) = await Observation.OfAsync(shape.Wrapped, shape.HasResult, wrappedPlay);
        Assert.Equal(bare, wrapped);
        Assert.True(wrapped.CurrentKept && wrapped.CurrentKeptAfterAwait, "Activity.Current has changed");
        foreach (var exception in thrown.OfType<InvalidOperationException>())
            Assert.Same(wrappedPlay.Failure, exception);
    }

    // An activity that a callee's flow stops stays the caller's current one: the setter refuses it, so nobody can put it back by hand.
    private static Activity LeaveStoppedActivityCurrent()
    {
        var activity = new Activity("stopped").Start();
        Task.Run(activity.Stop).GetAwaiter().GetResult();
        Assert.True(activity.IsStopped);
        Assert.Same(activity, Activity.Current);
        return activity;
    }
}
