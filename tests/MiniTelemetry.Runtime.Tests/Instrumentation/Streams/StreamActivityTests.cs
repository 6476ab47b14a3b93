using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Whose activity is current in the body and in the consumer, step by step.</summary>
[Collection(ProcessWideState.Name)]
public sealed class StreamActivityTests
{
    private readonly List<string?> _seen = [];

    [Fact]
    public void A_bodys_work_is_the_streams_and_the_consumers_is_not()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        foreach (var _ in Feed.Sync(() => Working(2)))
        {
            Assert.Same(caller, Activity.Current);
            Feed.Call(() => { });
        }

        Assert.Same(caller, Activity.Current);
        var read = heard.Spans[^1];
        Assert.Equal(("Feed.Read", caller.SpanId), (read.OperationName, read.ParentSpanId));
        Assert.Equal(
            [read.SpanId, caller.SpanId, read.SpanId, caller.SpanId], heard.Spans.SkipLast(1).Select(span => span.ParentSpanId));
    }

    [Fact]
    public async Task An_asynchronous_bodys_work_is_the_streams_and_the_consumers_is_not()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        await foreach (var _ in Feed.Async(() => WorkingAsync(2)))
        {
            Assert.Same(caller, Activity.Current);
            Feed.Call(() => { });
        }

        Assert.Same(caller, Activity.Current);
        var read = heard.Spans[^1];
        Assert.Equal(("Feed.Read", caller.SpanId), (read.OperationName, read.ParentSpanId));
        Assert.Equal(
            [read.SpanId, read.SpanId, caller.SpanId, read.SpanId, read.SpanId, caller.SpanId, read.SpanId],
            heard.Spans.SkipLast(1).Select(span => span.ParentSpanId));
    }

    [Fact]
    public async Task Streams_nest()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await foreach (var _ in Feed.Async(() => OverAsync(Feed.Async(() => WorkingAsync(1))), Feed.Outer))
            Assert.Null(Activity.Current);
        Assert.Equal(["Feed.Inner", "Feed.Inner", "Feed.Inner", "Feed.Read", "Feed.Outer"], heard.Spans.Select(span => span.OperationName));
        Assert.Equal(heard.Spans[4].SpanId, heard.Spans[3].ParentSpanId);
        Assert.All(heard.Spans.Take(3), span => Assert.Equal(heard.Spans[3].SpanId, span.ParentSpanId));
    }

    [Fact]
    public void A_consumer_may_change_his_activity_between_steps()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var stream = Feed.Sync(() => Noting(3)).GetEnumerator();
        Assert.True(stream.MoveNext());
        using (var consumers = new Activity("consumer's").Start())
        {
            Assert.True(stream.MoveNext());
            Assert.Same(consumers, Activity.Current);
        }

        Assert.True(stream.MoveNext());
        Assert.Null(Activity.Current);
        var stopped = Stopped.LeaveCurrent();
        Assert.False(stream.MoveNext());
        Assert.Same(stopped, Activity.Current);
        Assert.Equal(["Feed.Read", "Feed.Read", "Feed.Read"], _seen);
        Assert.Equal(default, Assert.Single(heard.Spans).ParentSpanId);
    }

    [Fact]
    public void A_body_finds_its_activity_as_it_left_it()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        foreach (var _ in Feed.Sync(WithActivityAcross))
            Assert.Same(caller, Activity.Current);
        Assert.Equal(["Feed.Read", "body's", "body's", "Feed.Read"], _seen);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public void A_body_whose_activity_has_stopped_meanwhile_finds_the_span()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        var bodys = new Activity("body's");
        foreach (var item in Feed.Sync(() => LeavingActivity(bodys)))
        {
            if (item == 1)
                Stopped.Elsewhere(bodys);
            Assert.Same(caller, Activity.Current);
        }

        Assert.Equal(["Feed.Read", "Feed.Read"], _seen);
    }

    [Fact]
    public void A_body_may_leave_no_activity_current()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        foreach (var _ in Feed.Sync(LeavingNone))
            Assert.Same(caller, Activity.Current);
        Assert.Equal([null], _seen);
        Assert.Equal("Feed.Read", Assert.Single(heard.Spans).OperationName);
    }

    [Fact]
    public void A_body_may_stop_its_callers_activity()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var caller = new Activity("caller").Start();
        foreach (var _ in Feed.Sync(() => Stopping(caller)))
            Assert.Same(caller, Activity.Current);
        Assert.Same(caller, Activity.Current);
        Assert.True(caller.IsStopped);
    }

    [Fact]
    public void Sampled_out_a_body_sees_its_callers()
    {
        using var heard = Listeners.In(TelemetryState.SampledOut);
        using var caller = new Activity("caller").Start();
        Assert.Equal(2, Feed.Sync(() => Noting(2)).Count());
        Assert.Equal(["caller", "caller"], _seen);
    }

    [Fact]
    public async Task While_a_move_is_pending_the_callers_is_current()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new Activity("caller").Start();
        var gate = new TaskCompletionSource();
        await using var stream = Feed.Async(() => AwaitingAsync(gate.Task)).GetAsyncEnumerator();
        var move = stream.MoveNextAsync();
        Assert.Same(caller, Activity.Current);
        Assert.False(move.IsCompleted);
        CompleteElsewhere(gate);
        Assert.True(await move);
        Assert.Same(caller, Activity.Current);
        Assert.Equal(["Feed.Read"], _seen);
    }

    // As a producer would, on a thread and with an activity of its own, which stay as they are.
    private static void CompleteElsewhere(TaskCompletionSource gate)
    {
        var kept = false;
        var thread = new Thread(() =>
        {
            using var producers = new Activity("producer's").Start();
            gate.SetResult();
            kept = ReferenceEquals(producers, Activity.Current);
        });
        thread.UnsafeStart();
        thread.Join();
        Assert.True(kept);
    }

    private static IEnumerable<int> Working(int count)
    {
        for (var item = 1; item <= count; item++)
        {
            Feed.Call(() => { });
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> WorkingAsync(int count)
    {
        try
        {
            for (var item = 1; item <= count; item++)
            {
                Feed.Call(() => { });
                await Task.Yield();
                Feed.Call(() => { });
                yield return item;
            }
        }
        finally
        {
            await Task.Yield();
            Feed.Call(() => { });
        }
    }

    private static async IAsyncEnumerable<int> OverAsync(IAsyncEnumerable<int> inner)
    {
        await foreach (var item in inner)
            yield return item;
    }

    private IEnumerable<int> Noting(int count)
    {
        for (var item = 1; item <= count; item++)
        {
            Note();
            yield return item;
        }
    }

    private IEnumerable<int> WithActivityAcross()
    {
        Note();
        using (new Activity("body's").Start())
        {
            Note();
            yield return 1;
            Note();
        }

        Note();
        yield return 2;
    }

    private IEnumerable<int> LeavingActivity(Activity activity)
    {
        Note();
        activity.Start();
        yield return 1;
        Note();
        yield return 2;
    }

    private IEnumerable<int> LeavingNone()
    {
        Activity.Current = null;
        yield return 1;
        Note();
    }

    private static IEnumerable<int> Stopping(Activity caller)
    {
        caller.Stop();
        yield return 1;
        yield return 2;
    }

    private async IAsyncEnumerable<int> AwaitingAsync(Task gate)
    {
        await gate;
        Note();
        yield return 1;
    }

    private void Note() => _seen.Add(Activity.Current?.OperationName);
}
