using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Whose span is current, whatever the body does; and bodies that return odd tasks.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class CurrentActivityTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_root_is_a_new_trace_linked_to_its_cause()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        new Body(() => new Body(() => { }).Child()).Root();

        Assert.Same(caller, Activity.Current);
        var (child, root) = (heard.Spans[0], heard.Spans[1]);
        Assert.Equal("Body.Root", root.OperationName);
        Assert.NotEqual(caller.TraceId, root.TraceId);
        Assert.Equal(default, root.ParentSpanId);
        Assert.Equal(caller.Context, Assert.Single(root.Links).Context);
        Assert.Equal((root.TraceId, root.SpanId), (child.TraceId, child.ParentSpanId));
    }

    [Fact]
    public void A_root_of_nobody_has_no_link()
    {
        using var heard = Listeners.In(TelemetryState.On);
        new Body(() => { }).Root();
        Assert.Empty(Assert.Single(heard.Spans).Links);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void A_root_that_nobody_samples_leaves_the_caller_his_activity()
    {
        using var heard = Listeners.In(TelemetryState.SampledOut);
        using var caller = new Activity("caller").Start();
        Activity? inside = null;
        new Body(() => inside = Activity.Current).Root();
        Assert.Same(caller, inside);
        Assert.Same(caller, Activity.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_root_under_a_stopped_activity_is_linked_and_puts_it_back(bool fails)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var stopped = LeaveStoppedActivityCurrent();
        Assert.Equal(fails, Record.Exception(new Body(() => ThrowIf(fails)).Root) is not null);

        Assert.Same(stopped, Activity.Current);
        var root = Assert.Single(heard.Spans);
        Assert.NotEqual(stopped.TraceId, root.TraceId);
        Assert.Equal(stopped.Context, Assert.Single(root.Links).Context);
    }

    [Fact]
    public void A_span_under_a_stopped_activity_is_its_child()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var stopped = LeaveStoppedActivityCurrent();
        new Body(() => { }).Child();
        Assert.Same(stopped, Activity.Current);
        var span = Assert.Single(heard.Spans);
        Assert.Equal((stopped.TraceId, stopped.SpanId), (span.TraceId, span.ParentSpanId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Cancellation_by_any_of_several_tokens_is_no_failure(int which)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var sources = new[] { new CancellationTokenSource(), new CancellationTokenSource(), new CancellationTokenSource() };
        var body = new Body(() =>
        {
            sources[which].Cancel();
            sources[which].Token.ThrowIfCancellationRequested();
        });
        Assert.Throws<OperationCanceledException>(() => body.Cancellable(sources[0].Token, sources[1].Token, sources[2].Token));

        var span = Assert.Single(heard.Spans);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal("cancelled", span.GetTagItem("minitelemetry.outcome"));
        Array.ForEach(sources, source => source.Dispose());
    }

    [Fact]
    public void Cancellation_by_none_of_several_tokens_is_a_failure()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var source = new CancellationTokenSource();
        var body = new Body(() => throw new OperationCanceledException());
        Assert.Throws<OperationCanceledException>(() => body.Cancellable(source.Token, source.Token, default));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_body_that_leaves_another_activity_current(bool fails)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        var body = new Body(() =>
        {
            new Activity("left behind").Start();
            ThrowIf(fails);
        });
        Assert.Equal(fails, Record.Exception(body.Child) is not null);
        Assert.Same(caller, Activity.Current);
        Assert.Equal("Body.Child", Assert.Single(heard.Spans).OperationName);
        Assert.All(heard.Measurements, measurement => Assert.Same(heard.Spans[0], measurement.Current));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_body_that_stops_the_span_itself(bool fails)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        var body = new Body(() =>
        {
            Activity.Current!.Stop();
            ThrowIf(fails);
        });
        Assert.Equal(fails, Record.Exception(body.Child) is not null);
        Assert.Same(caller, Activity.Current);
        Assert.Single(heard.Spans);
        Assert.Equal(heard.Spans[0].Duration.TotalSeconds, Assert.Single(heard.Measurements).Value);
    }

    [Fact]
    public void A_body_that_clears_the_current_activity()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        new Body(() => Activity.Current = null).Child();
        Assert.Same(caller, Activity.Current);
        Assert.Same(Assert.Single(heard.Spans), Assert.Single(heard.Measurements).Current);
    }

    [Fact]
    public async Task A_pending_body_that_leaves_another_activity_current()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        var gate = new TaskCompletionSource();
        var task = Body.OfTaskAsync(() =>
        {
            new Activity("left behind").Start();
            return gate.Task;
        });
        Assert.Same(caller, Activity.Current);
        gate.SetResult();
        await task!.WaitAsync(Patience);
        Assert.Same(caller, Activity.Current);
        Assert.Same(Assert.Single(heard.Spans), Assert.Single(heard.Measurements).Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_flow_who_completes_keeps_his_activity_even_a_stopped_one(bool reads)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource<int>();
        using (ExecutionContext.SuppressFlow())
            _ = ByHand.Method().Traced().Task(() => gate.Task, reads ? static (_, _) => { } : null);
        var (before, after) = Race.Run(1, _ =>
        {
            var own = LeaveStoppedActivityCurrent();
            gate.SetResult(1);
            return (own, Activity.Current);
        })[0];
        Assert.Same(before, after);
        Assert.Single(heard.Spans);
    }

    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.On)]
    public void A_null_for_a_task_stays_a_null(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        using var caller = new Activity("caller").Start();
        Assert.Null(Body.OfTaskAsync(() => null));
        Assert.Null(Body.OfTaskOfAsync(() => null));
        Assert.Same(caller, Activity.Current);
        Assert.Equal(state == TelemetryState.On ? 2 : 0, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal(ActivityStatusCode.Unset, span.Status));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_task_that_was_never_started_stays_the_callers_to_start(bool fails)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        using var cold = new Task(() => ThrowIf(fails));
        var returned = Body.OfTaskAsync(() => cold);
        Assert.Same(cold, returned);
        Assert.Equal(TaskStatus.Created, cold.Status);
        Assert.Empty(heard.Spans);
        Assert.Same(caller, Activity.Current);

        cold.Start();
        Assert.Equal(fails, await Record.ExceptionAsync(() => cold.WaitAsync(Patience)) is not null);
        Assert.True(SpinWait.SpinUntil(() => heard.Spans.Count == 1, Patience));
        Assert.Equal(fails ? ActivityStatusCode.Error : ActivityStatusCode.Unset, heard.Spans[0].Status);
        Assert.Same(caller, Activity.Current);
    }

    private static void ThrowIf(bool fails)
    {
        if (fails)
            throw new InvalidOperationException("the body's failure");
    }

    private static Activity LeaveStoppedActivityCurrent()
    {
        var activity = new Activity("stopped").Start();
        Task.Run(activity.Stop).GetAwaiter().GetResult();
        Assert.Same(activity, Activity.Current);
        return activity;
    }

    /// <summary>A body that does what the test says.</summary>
    private sealed partial class Body(Action act)
    {
        [Traced(Root = true)]
        public partial void Root();

        [Traced, Timed]
        public partial void Child();

        [Traced]
        public partial void Cancellable(CancellationToken first, CancellationToken second, CancellationToken third);

        [Traced, Timed]
        public static partial Task? OfTaskAsync(Func<Task?> task);

        [Traced]
        public static partial Task<int>? OfTaskOfAsync(Func<Task<int>?> task);

        private void RootCore() => act();

        private void ChildCore() => act();

        private void CancellableCore(CancellationToken first, CancellationToken second, CancellationToken third) => act();

        private static Task? OfTaskAsyncCore(Func<Task?> task) => task();

        private static Task<int>? OfTaskOfAsyncCore(Func<Task<int>?> task) => task();
    }
}
