using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Whose cancellation it was, what samplers see, and failures told once.</summary>
[Collection(ProcessWideState.Name)]
public sealed class StreamOutcomeTests
{
    [Fact]
    public async Task The_token_of_the_method_is_the_callers()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancellation = new CancellationTokenSource();
        await AssertCancelledAsync(Feed.Async(() => CancelledAsync(cancellation, cancellation.Token), ct: cancellation.Token));
        AssertOutcome(heard, cancelled: true);
    }

    [Fact]
    public async Task A_further_token_of_the_method_is_the_callers()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var call = Feed.Read.StartStream(other.Token);
        call.CancelledBy(cancellation.Token);
        await AssertCancelledAsync(call.Complete(CancelledAsync(cancellation, cancellation.Token)));
        AssertOutcome(heard, cancelled: true);
    }

    [Fact]
    public async Task The_token_of_the_enumerator_is_the_callers()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancellation = new CancellationTokenSource();
        var stream = Feed.Async(() => CancelledAsync(cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in stream.WithCancellation(cancellation.Token))
            {
            }
        });
        AssertOutcome(heard, cancelled: true);
    }

    [Fact]
    public async Task A_token_of_nobody_is_not_the_callers()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await AssertCancelledAsync(Feed.Async(() => CancelledAsync(cancellation, cancellation.Token), ct: other.Token));
        AssertOutcome(heard, cancelled: false);
    }

    [Fact]
    public void Tags_are_those_of_the_call()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var values = new List<int> { 1 };
        var call = Feed.Read.StartStream();
        call.Tag("feed.count", values, static values => values.Count);
        call.Tag("feed.shard", "a", Signals.Metrics);
        call.Tag("feed.unreadable", values, static values => values[5]);
        var stream = call.Complete(Enumerable.Range(0, 2));
        values.Clear();
        Assert.Equal(2, stream.Count());
        Assert.Equal(2, stream.Count());
        Assert.All(heard.Spans, span => Assert.Equal((1L, null), (span.GetTagItem("feed.count"), span.GetTagItem("feed.shard"))));
        Assert.Equal(2, heard.Spans.Count);
        Assert.Equal(4, heard.Measurements.Count);
        Assert.All(heard.Measurements, m => Assert.Equal(new("feed.shard", "a"), Assert.Single(m.Tags)));
    }

    [Theory]
    [InlineData(ActivitySamplingResult.AllDataAndRecorded, true)]
    [InlineData(ActivitySamplingResult.PropagationData, false)]
    public void Samplers_see_tags_at_the_start_of_each_enumeration(ActivitySamplingResult sampling, bool isTagged)
    {
        var seen = new List<string>();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen.Add(string.Join(' ', options.Tags!.Select(tag => $"{tag.Key}={tag.Value}")));
                return sampling;
            },
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var tags = Feed.Read.StartTags();
        tags.Tag("feed.tenant", "acme");
        var call = Feed.Read.StartStream(tags);
        call.Tag("feed.id", 7);
        var stream = call.Complete(Enumerable.Range(0, 2));
        Assert.Equal(4, stream.Count() + stream.Count());

        Assert.Equal(["feed.tenant=acme", "feed.tenant=acme"], seen);
        Assert.Equal([isTagged, isTagged], spans.Select(span => span.GetTagItem("feed.id") is 7L && span.GetTagItem(Feed.Items) is 2L));
    }

    [Fact]
    public void An_enumeration_is_in_flight_from_its_first_move()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var call = Feed.Counting.StartStream().Tag("feed.shard", "a", Signals.Metrics);
        using (var stream = call.Complete(Enumerable.Range(0, 2)).GetEnumerator())
        {
            Assert.Empty(heard.Measurements);
            Assert.True(stream.MoveNext() && stream.MoveNext());
            Assert.Equal([1], heard.Measurements.Select(m => m.Value));
        }

        Assert.Equal([1, -1], heard.Measurements.Select(m => m.Value));
        Assert.All(heard.Measurements, m => Assert.Equal(("feed.counting.active", new("feed.shard", "a")), (m.Name, Assert.Single(m.Tags))));
        Assert.Throws<InvalidOperationException>(() => Feed.Sync(() => Calling(), Feed.Counting).ToList());
        Assert.Equal(0, heard.Measurements.Sum(m => m.Value));
    }

    [Fact]
    public void A_stream_that_enriches_tags_the_open_span_and_tells_it_no_items()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("open") { IsAllDataRequested = true }.Start();
        var stream = Feed.Enriching.StartStream().Tag("feed.id", 7).Complete(Enumerable.Range(0, 2));
        Assert.Equal(2, stream.Count());
        Assert.Equal(new("feed.id", 7L), Assert.Single(open.TagObjects));
        Assert.Empty(heard.Spans);
    }

    [Fact]
    public void A_failure_is_told_once_by_the_innermost()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(() => Feed.Sync(() => Calling(), Feed.Outer).ToList());
        Assert.Equal(["Feed.Inner", "Feed.Outer"], heard.Spans.Select(span => span.OperationName));
        Assert.All(heard.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Same(heard.Spans[0], Assert.Single(heard.Logs).Current);
    }

    [Fact]
    public void A_failure_of_the_call_is_told_once_by_the_innermost()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(() => Feed.Sync(() => CallingAtTheCall(), Feed.Outer));
        Assert.Equal(["Feed.Inner", "Feed.Outer"], heard.Spans.Select(span => span.OperationName));
        Assert.Same(heard.Spans[0], Assert.Single(heard.Logs).Current);
    }

    [Fact]
    public void A_failure_in_nested_streams_is_told_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(() => Feed.Sync(() => Feed.Sync(() => Calling()).Select(i => i), Feed.Outer).ToList());
        Assert.Equal(["Feed.Inner", "Feed.Read", "Feed.Outer"], heard.Spans.Select(span => span.OperationName));
        Assert.Same(heard.Spans[0], Assert.Single(heard.Logs).Current);
    }

    private static async Task AssertCancelledAsync(IAsyncEnumerable<int> stream) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.ToListAsync().AsTask());

    private static void AssertOutcome(Listeners heard, bool cancelled)
    {
        var span = Assert.Single(heard.Spans);
        Assert.Equal(cancelled ? ActivityStatusCode.Unset : ActivityStatusCode.Error, span.Status);
        Assert.Equal(cancelled ? "cancelled" : null, span.GetTagItem("minitelemetry.outcome"));
        Assert.Equal(1L, span.GetTagItem(Feed.Items));
        Assert.Equal(cancelled ? LogLevel.Debug : LogLevel.Error, Assert.Single(heard.Logs).Level);
        Assert.All(heard.Measurements, m => Assert.Equal(cancelled ? "minitelemetry.outcome" : "error.type", Assert.Single(m.Tags).Key));
    }

    private static async IAsyncEnumerable<int> CancelledAsync(
        CancellationTokenSource cancellation, [EnumeratorCancellation] CancellationToken ct = default)
    {
        yield return 1;
        await cancellation.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private static IEnumerable<int> Calling()
    {
        yield return 1;
        Feed.Call(() => throw new InvalidOperationException("inside"));
    }

    private static IEnumerable<int> CallingAtTheCall()
    {
        Feed.Call(() => throw new InvalidOperationException("inside"));
        return [];
    }
}
