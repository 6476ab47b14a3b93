using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>A move that is not done at once, and consumers who do with it what they should not.</summary>
[Collection(ProcessWideState.Name)]
[SuppressMessage("Reliability", "CA2012", Justification = "What should not be done, and is.")]
public sealed class PendingMoveTests
{
    [Fact]
    public async Task The_caller_comes_back_where_he_was()
    {
        Assert.Equal(await TurnsAsync(wrapped: false, TelemetryState.Off), await TurnsAsync(wrapped: true, TelemetryState.On));
        Assert.Equal(["at once", "moved in context True", "moved elsewhere in context False"], await TurnsAsync(wrapped: true, TelemetryState.On));
    }

    [Fact]
    public async Task What_is_read_early_is_no_failure_of_the_stream()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource();
        await using (var stream = Feed.Async(() => AwaitingAsync(gate.Task)).GetAsyncEnumerator())
        {
            var move = stream.MoveNextAsync();
            Assert.Throws<InvalidOperationException>(() => move.GetAwaiter().GetResult());
            gate.SetResult();
            Assert.True(await move);
            Assert.Empty(heard.Spans);
        }

        Assert.Equal((ActivityStatusCode.Unset, 1L), (heard.Spans[0].Status, heard.Spans[0].GetTagItem(Feed.Items)));
        Assert.Empty(heard.Logs);
    }

    [Fact]
    public async Task What_is_read_late_is_counted_then()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource();
        var stream = Feed.Async(() => AwaitingAsync(gate.Task, new InvalidOperationException("late"))).GetAsyncEnumerator();
        var move = stream.MoveNextAsync();
        gate.SetResult();
        Assert.True(move.IsFaulted);
        Assert.False(move.IsCompletedSuccessfully || move.IsCanceled);
        Assert.Empty(heard.Spans);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await move);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
        await stream.DisposeAsync();
        Assert.Single(heard.Spans);
    }

    [Fact]
    public async Task An_earlier_move_cannot_be_read_as_the_next()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var body = new Overlapping();
        var stream = Feed.Read.StartStream().Complete((IAsyncEnumerator<int>)body);
        var first = stream.MoveNextAsync();
        body.Moves[0].SetResult(true);
        Assert.True(await first);
        var second = stream.MoveNextAsync();
        Assert.Throws<InvalidOperationException>(() => first.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => first.GetAwaiter().GetResult());
        body.Moves[1].SetResult(false);
        Assert.False(await second);
    }

    [Fact]
    public async Task Moves_that_overlap_are_each_their_own()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var body = new Overlapping();
        var stream = Feed.Read.StartStream().Complete((IAsyncEnumerator<int>)body);
        var (first, second) = (stream.MoveNextAsync(), stream.MoveNextAsync());
        var third = stream.MoveNextAsync().AsTask();
        body.Moves[2].SetResult(false);
        body.Moves[1].SetResult(true);
        Assert.False(await third);
        Assert.True(await second);
        Assert.False(first.IsCompleted);
        body.Moves[0].SetException(new InvalidOperationException("the first"));
        Assert.Equal("the first", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await first)).Message);
        Assert.Equal((ActivityStatusCode.Error, 1L), (heard.Spans[0].Status, heard.Spans[0].GetTagItem(Feed.Items)));
    }

    [Fact]
    public async Task A_move_may_be_waited_for_twice_where_the_bodys_may()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var body = new Overlapping();
        await using (var stream = Feed.Read.StartStream().Complete((IAsyncEnumerator<int>)body))
        {
            var move = stream.MoveNextAsync();
            var (one, other) = (move.AsTask(), move.AsTask());
            body.Moves[0].SetResult(true);
            Assert.True(await one && await other && await move);
        }

        Assert.Equal(1L, Assert.Single(heard.Spans).GetTagItem(Feed.Items));
    }

    [Fact]
    public async Task A_blocked_consumer_is_served()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var body = new Overlapping();
        await using (var stream = Feed.Read.StartStream().Complete((IAsyncEnumerator<int>)body))
        {
            var move = stream.MoveNextAsync();
            ThreadPool.UnsafeQueueUserWorkItem(_ => body.Moves[0].SetException(new InvalidOperationException("blocked")), null);
            Assert.Throws<InvalidOperationException>(() => move.GetAwaiter().GetResult());
            Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dispose_while_a_move_is_pending_is_the_bodys_affair(bool throws)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource();
        var overlapping = new Overlapping();
        var stream = throws
            ? Feed.Async(() => AwaitingAsync(gate.Task)).GetAsyncEnumerator()
            : Feed.Read.StartStream().Complete((IAsyncEnumerator<int>)overlapping);
        var move = stream.MoveNextAsync();
        if (throws)
            Assert.Throws<NotSupportedException>(() => stream.DisposeAsync());
        else
            await stream.DisposeAsync();
        Assert.Equal(throws ? ActivityStatusCode.Error : ActivityStatusCode.Unset, Assert.Single(heard.Spans).Status);

        gate.SetResult();
        overlapping.Moves.ForEach(pending => pending.SetResult(true));
        Assert.True(await move);
        Assert.Equal(0L, Assert.Single(heard.Spans).GetTagItem(Feed.Items));
        await stream.DisposeAsync();
        Assert.Single(heard.Spans);
    }

    [Fact]
    public async Task A_pending_dispose_ends_it_when_it_ends()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource();
        var stream = Feed.Async(() => CleaningUpAsync(gate.Task)).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        var disposal = stream.DisposeAsync();
        Assert.False(disposal.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => disposal.GetAwaiter().GetResult());
        Assert.Empty(heard.Spans);
        gate.SetException(new InvalidOperationException("cleaning up"));
        Assert.True(disposal.IsFaulted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => disposal.AsTask());
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
    }

    private static async Task<List<string>> TurnsAsync(bool wrapped, TelemetryState state)
    {
        using var heard = Listeners.In(state);
        return await Task.Run(() =>
        {
            var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
            var body = () => GatedAsync(first.Task, second.Task);
            var stream = wrapped ? Feed.Async(body) : body();
            var turns = new List<string>();
            var context = new Turns();
            SynchronizationContext.SetSynchronizationContext(context);
            var consumer = ConsumeInContextAsync(stream, turns);
            SynchronizationContext.SetSynchronizationContext(null);
            turns.Add("at once");
            first.SetResult();
            context.RunAll();
            second.SetResult();
            Assert.True(consumer.IsCompletedSuccessfully);
            return turns;
        });
    }

    private static async Task ConsumeInContextAsync(IAsyncEnumerable<int> stream, List<string> turns)
    {
        var enumerator = stream.GetAsyncEnumerator();
        await enumerator.MoveNextAsync();
        turns.Add($"moved in context {SynchronizationContext.Current is Turns}");
        await enumerator.MoveNextAsync().ConfigureAwait(false);
        turns.Add($"moved elsewhere in context {SynchronizationContext.Current is Turns}");
    }

    private static async IAsyncEnumerable<int> GatedAsync(Task first, Task second)
    {
        await first.ConfigureAwait(false);
        yield return 1;
        await second.ConfigureAwait(false);
        yield return 2;
    }

    private static async IAsyncEnumerable<int> AwaitingAsync(Task gate, Exception? failure = null)
    {
        await gate;
        yield return failure is null ? 1 : throw failure;
    }

    private static async IAsyncEnumerable<int> CleaningUpAsync(Task gate)
    {
        try
        {
            yield return 1;
        }
        finally
        {
            await gate;
        }
    }

    /// <summary>Each move is a task of its own, whenever it is asked for.</summary>
    private sealed class Overlapping : IAsyncEnumerator<int>
    {
        internal List<TaskCompletionSource<bool>> Moves { get; } = [];

        public int Current => Moves.Count;

        public ValueTask<bool> MoveNextAsync()
        {
            Moves.Add(new TaskCompletionSource<bool>());
            return new ValueTask<bool>(Moves[^1].Task);
        }

        public ValueTask DisposeAsync() => default;
    }

    /// <summary>Runs what was posted when it is told to.</summary>
    private sealed class Turns : SynchronizationContext
    {
        private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = [];

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

        internal void RunAll()
        {
            SetSynchronizationContext(this);
            while (_posted.TryDequeue(out var work))
                work.Callback(work.State);
            SetSynchronizationContext(null);
        }
    }
}
