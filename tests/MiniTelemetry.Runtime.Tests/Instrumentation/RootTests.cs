using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;
using OpenTelemetry;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A root is a trace of its own; the caller and the body find their context as without it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class RootTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task It_is_a_new_trace_linked_to_its_cause(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        Assert.Equal(5, await Root().RunAsync(returns, () => 5));
        Assert.Same(caller, Activity.Current);
        AssertLinked(heard, caller);
        Assert.False(caller.IsStopped);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task So_it_is_when_it_fails(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        await Assert.ThrowsAsync<TimeoutException>(() => Root().RunAsync<int>(returns, () => throw new TimeoutException()));
        Assert.Same(caller, Activity.Current);
        AssertLinked(heard, caller);
    }

    [Fact]
    public void The_sampler_sees_a_root_and_its_link()
    {
        var seen = new List<ActivityCreationOptions<ActivityContext>>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen.Add(options);
                return ActivitySamplingResult.AllDataAndRecorded;
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var caller = new Activity("caller").Start();
        caller.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        Root().Now(() => 1);

        var options = Assert.Single(seen);
        Assert.Equal(default, options.Parent);
        Assert.NotEqual(caller.TraceId, options.TraceId);
        Assert.Equal(caller.Context, Assert.Single(options.Links!).Context);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_callers_remote_parent_is_not_its_own(bool isCurrent)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var remote = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);
        using var caller = new Activity("caller").SetParentId(remote.TraceId, remote.SpanId, remote.TraceFlags).Start();
        Activity.Current = isCurrent ? caller : null;
        Root().Now(() => 1);

        Assert.Same(isCurrent ? caller : null, Activity.Current);
        var root = Assert.Single(heard.Spans);
        Assert.NotEqual(remote.TraceId, root.TraceId);
        Assert.Equal((default, false), (root.ParentSpanId, root.HasRemoteParent));
        Assert.Equal(isCurrent ? [caller.Context] : [], root.Links.Select(link => link.Context));
        Activity.Current = caller;
    }

    [Fact]
    public async Task While_its_task_is_pending_the_callers_context_is_the_callers()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        Ambient.Value = "the caller's";
        var gate = new TaskCompletionSource();
        (Activity?, string?) before = default, after = default;
        var task = Root().Task(async () =>
        {
            before = (Activity.Current, Ambient.Value);
            Ambient.Value = "the body's";
            await gate.Task;
            after = (Activity.Current, Ambient.Value);
            return 5;
        });
        Assert.Same(caller, Activity.Current);
        Assert.Equal("the caller's", Ambient.Value);
        gate.SetResult();
        Assert.Equal(5, await task);

        Assert.Same(caller, Activity.Current);
        var root = AssertLinked(heard, caller);
        Assert.Equal((root, "the caller's"), before);
        Assert.Equal((root, "the body's"), after);
        Assert.Equal("the caller's", Ambient.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_that_has_stopped_stays_current(bool pending)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var caller = ByHand.LeaveStoppedActivityCurrent();
        var gate = new TaskCompletionSource<int>();
        if (!pending)
            gate.SetResult(5);
        var task = Root().Task(() => gate.Task);
        Assert.Same(caller, Activity.Current);
        gate.TrySetResult(5);
        Assert.Equal(5, await task);
        AssertLinked(heard, caller);
    }

    // .NET lets nobody make a stopped activity current again. What is certain is that the root does not stay so.
    [Fact]
    public void A_root_does_not_stay_current_when_its_caller_stops_in_the_body()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var caller = new Activity("caller").Start();
        Root().Now(() => Task.Run(caller.Stop).Wait(TimeSpan.FromSeconds(30)));
        AssertLinked(heard, caller);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.On)]
    [InlineData(TelemetryState.SampledOut)]
    public void The_body_finds_the_baggage_of_its_caller(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        using var outer = new Activity("outer").AddBaggage("tenant", "outer").AddBaggage("region", "eu").Start();
        using var caller = new Activity("caller").AddBaggage("tenant", "first").AddBaggage("tenant", "second").Start();
        Baggage.SetBaggage("ambient", "kept");
        var (tenant, all, ambient) = Root().Now(() =>
            (Activity.Current!.GetBaggageItem("tenant"), Activity.Current.Baggage.ToArray(), Baggage.GetBaggage("ambient")));
        Assert.Equal("second", tenant);
        Assert.Equal(caller.Baggage, all);
        Assert.Equal("kept", ambient);
        Assert.Equal(4, caller.Baggage.Count());
    }

    [Fact]
    public void What_is_under_a_root_is_in_its_trace_and_a_root_in_a_root_is_another()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var child = ByHand.Method("Find").Traced();
        Root().Now(() => Root().Now(() => child.Now(() => 1)));
        var (leaf, inner, outer) = (heard.Spans[0], heard.Spans[1], heard.Spans[2]);
        Assert.Equal((inner.TraceId, inner.SpanId), (leaf.TraceId, leaf.ParentSpanId));
        Assert.NotEqual(outer.TraceId, inner.TraceId);
        Assert.Equal(outer.Context, Assert.Single(inner.Links).Context);
        Assert.Empty(outer.Links);
        Assert.Null(Activity.Current);
    }

    private static MethodInstrument Root() => ByHand.Method().Traced(root: true);

    private static Activity AssertLinked(Listeners heard, Activity caller)
    {
        var root = Assert.Single(heard.Spans);
        Assert.Equal("OrderDesk.Place", root.OperationName);
        Assert.NotEqual(caller.TraceId, root.TraceId);
        Assert.Equal((default, (Activity?)null), (root.ParentSpanId, root.Parent));
        Assert.Equal(caller.Context, Assert.Single(root.Links).Context);
        return root;
    }
}
