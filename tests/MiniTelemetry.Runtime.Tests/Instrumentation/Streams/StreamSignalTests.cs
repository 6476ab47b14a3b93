using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>What is recorded of an enumeration, and when nothing is.</summary>
[Collection(ProcessWideState.Name)]
public sealed class StreamSignalTests
{
    private static readonly InvalidOperationException Failure = new("as it is");

    [Fact]
    public async Task An_enumeration_is_a_call()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await foreach (var _ in Feed.Async(() => NumbersAsync(3)))
            Assert.Empty(heard.Spans);
        foreach (var _ in Feed.Sync(() => Numbers(3)))
            Assert.Single(heard.Spans);

        Assert.Equal(2, heard.Spans.Count);
        foreach (var span in heard.Spans)
        {
            Assert.Equal(("Feed.Read", ActivityStatusCode.Unset, 3L), (span.OperationName, span.Status, span.GetTagItem(Feed.Items)));
            Assert.InRange(Assert.IsType<double>(span.GetTagItem(Feed.TimeToFirstItem)), 0, 60);
            Assert.Equal(2, span.TagObjects.Count());
            Assert.All(heard.Measurements.Where(m => m.Current == span), measured => Assert.Empty(measured.Tags));
        }

        Assert.Equal(
            ["feed.read.duration", "feed.read.calls", "feed.read.duration", "feed.read.calls"], heard.Measurements.Select(m => m.Name));
        Assert.Equal([heard.Spans[0], heard.Spans[0], heard.Spans[1], heard.Spans[1]], heard.Measurements.Select(m => m.Current));
        Assert.Empty(heard.Logs);
    }

    [Fact]
    public async Task An_early_break_is_a_success()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await foreach (var _ in Feed.Async(() => NumbersAsync(3)))
            break;
        Assert.Equal([1], Feed.Sync(() => Numbers(3)).Take(1));
        Assert.All(heard.Spans, span => Assert.Equal((ActivityStatusCode.Unset, 1L), (span.Status, span.GetTagItem(Feed.Items))));
        Assert.Equal(2, heard.Spans.Count);
        Assert.Empty(heard.Logs);
    }

    [Fact]
    public async Task Without_an_item_there_is_no_time_to_the_first()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Empty(await Feed.Async(() => NumbersAsync(0)).ToListAsync());
        Assert.Empty(Feed.Sync(() => Numbers(0)));
        Assert.Equal(2, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal((0L, null), (span.GetTagItem(Feed.Items), span.GetTagItem(Feed.TimeToFirstItem))));
    }

    [Fact]
    public async Task A_failure_ends_it_at_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await using (var enumerator = Feed.Async(() => NumbersAsync(1, Failure)).GetAsyncEnumerator())
        {
            Assert.True(await enumerator.MoveNextAsync());
            Assert.Same(Failure, await Assert.ThrowsAsync<InvalidOperationException>(() => enumerator.MoveNextAsync().AsTask()));
            AssertFailed(heard, items: 1);
        }

        AssertFailed(heard, items: 1);
    }

    [Fact]
    public void A_synchronous_failure_ends_it_at_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using (var enumerator = Feed.Sync(() => Numbers(1, Failure)).GetEnumerator())
        {
            Assert.True(enumerator.MoveNext());
            Assert.Same(Failure, Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext()));
            AssertFailed(heard, items: 1);
        }

        AssertFailed(heard, items: 1);
    }

    [Theory]
    [InlineData(nameof(HandwrittenFault.ThrowsAtDispose))]
    [InlineData(nameof(HandwrittenFault.FaultedDispose))]
    [InlineData(nameof(HandwrittenFault.ThrowsAtMove))]
    [InlineData(nameof(HandwrittenFault.FaultedMove))]
    public async Task A_fault_anywhere_is_its_failure(string fault)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var log = new StreamLog();
        var stream = Feed.Async(() => new HandwrittenStream(log, Enum.Parse<HandwrittenFault>(fault), default));
        Assert.Same(log.Failure, await Assert.ThrowsAsync<InvalidOperationException>(() => stream.ToListAsync().AsTask()));
        AssertFailed(heard, items: fault.EndsWith("Move", StringComparison.Ordinal) ? 1 : 3);
    }

    [Fact]
    public void A_call_that_throws_is_recorded_at_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var call = Feed.Read.StartStream();
        call.Tag("feed.id", 7);
        call.Fail(Failure);
        var span = Assert.Single(heard.Spans);
        Assert.Equal((7L, ActivityStatusCode.Error), (span.GetTagItem("feed.id"), span.Status));
        Assert.Null(span.GetTagItem(Feed.Items));
        Assert.Equal(7L, Assert.Single(heard.Logs).Attributes["feed.id"]);
        Assert.Equal(["feed.read.duration", "feed.read.calls"], heard.Measurements.Select(m => m.Name));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void An_enumerator_that_cannot_be_had_is_recorded_at_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var log = new StreamLog();
        var stream = Feed.Async(() => new HandwrittenStream(log, HandwrittenFault.ThrowsForEnumerator, default));
        Assert.Same(log.Failure, Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator()));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
        Assert.Single(heard.Logs);
    }

    [Fact]
    public async Task What_is_not_started_is_not_recorded()
    {
        using var heard = Listeners.In(TelemetryState.On);
        _ = Feed.Async(() => NumbersAsync(3));
        _ = Feed.Sync(() => Numbers(3, Failure));
        var disposed = Feed.Async(() => NumbersAsync(3)).GetAsyncEnumerator();
        await disposed.DisposeAsync();
        Assert.False(await disposed.MoveNextAsync());
        await disposed.DisposeAsync();
        using (Feed.Sync(() => Numbers(3)).GetEnumerator())
        {
        }

        Assert.Null(Feed.Sync<int>(() => null!));
        Assert.Null(Feed.Async<int>(() => null!));
        Assert.Empty(heard.Spans);
        Assert.Empty(heard.Measurements);
        Assert.Empty(heard.Logs);
    }

    [Fact]
    public async Task Each_enumeration_is_a_call_of_its_own()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var stream = Feed.Async(() => NumbersAsync(2));
        Assert.Equal([1, 2], await stream.ToListAsync());
        Assert.Equal(1, await stream.FirstAsync());
        Assert.Equal([2L, 1L], heard.Spans.Select(span => span.GetTagItem(Feed.Items)));

        var numbers = Feed.Sync(() => Numbers(1000));
        Assert.All(Race.Run(4, _ => numbers.Sum()), sum => Assert.Equal(500_500, sum));
        Assert.Equal([1000L, 1000L, 1000L, 1000L], heard.Spans.Skip(2).Select(span => span.GetTagItem(Feed.Items)));
        Assert.Equal(6, heard.Measurements.Count(m => m.Name == "feed.read.calls"));
    }

    [Fact]
    public void Who_moves_by_hand_need_not_dispose()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var enumerator = Feed.Plain(Numbers(2)).GetEnumerator();
        while (enumerator.MoveNext())
            Assert.Empty(heard.Spans);
        Assert.Equal(2L, Assert.Single(heard.Spans).GetTagItem(Feed.Items));
        ((IDisposable)enumerator).Dispose();
        Assert.Single(heard.Spans);
    }

    [Theory]
    [InlineData(TelemetryState.SampledOut)]
    [InlineData(TelemetryState.MetricsOnly)]
    public async Task Without_a_span_it_is_still_measured(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Feed.Async(() => NumbersAsync(1, Failure)).ToListAsync().AsTask());
        Assert.Empty(heard.Spans);
        Assert.Equal(["feed.read.duration", "feed.read.calls"], heard.Measurements.Select(m => m.Name));
        Assert.All(heard.Measurements, m => Assert.Equal(typeof(InvalidOperationException).FullName, Assert.Single(m.Tags).Value));
    }

    [Fact]
    public void The_record_of_a_failure_tells_of_the_items_also_without_a_span()
    {
        using var heard = Listeners.In(TelemetryState.LogsOnly);
        Assert.Throws<InvalidOperationException>(() => Feed.Sync(() => Numbers(2, Failure), Feed.Untraced).Sum());
        Assert.Equal(2L, Assert.Single(heard.Logs).Attributes[Feed.Items]);
    }

    [Fact]
    public void Whoever_no_longer_listens_hears_nothing()
    {
        IEnumerable<int> stream;
        IEnumerator<int> moved;
        using (Listeners.In(TelemetryState.On))
        {
            stream = Feed.Sync(() => Numbers(2));
            moved = stream.GetEnumerator();
            moved.MoveNext();
        }

        Assert.Equal([1, 2], stream);
        var dark = stream.GetEnumerator();
        dark.MoveNext();
        using var later = Listeners.In(TelemetryState.On);
        dark.Dispose();
        Assert.Empty(later.Measurements);
        moved.Dispose();
        Assert.Equal(1L, Assert.Single(later.Spans).GetTagItem(Feed.Items));
    }

    private static void AssertFailed(Listeners heard, long items)
    {
        var span = Assert.Single(heard.Spans);
        Assert.Equal((ActivityStatusCode.Error, items), (span.Status, span.GetTagItem(Feed.Items)));
        Assert.Equal(typeof(InvalidOperationException).FullName, span.GetTagItem("error.type"));
        var record = Assert.Single(heard.Logs);
        Assert.Equal((LogLevel.Error, span, items), (record.Level, record.Current, record.Attributes[Feed.Items]));
        Assert.True(record.Attributes.ContainsKey(Feed.TimeToFirstItem));
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, m => Assert.Equal("error.type", Assert.Single(m.Tags).Key));
    }

    private static IEnumerable<int> Numbers(int count, Exception? failure = null)
    {
        for (var number = 1; number <= count; number++)
            yield return number;
        if (failure is not null)
            throw failure;
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count, Exception? failure = null)
    {
        for (var number = 1; number <= count; number++)
        {
            await Task.Yield();
            yield return number;
        }

        if (failure is not null)
            throw failure;
    }
}
