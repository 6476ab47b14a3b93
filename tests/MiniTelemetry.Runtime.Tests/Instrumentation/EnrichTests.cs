using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Tags on the span that is open already, and nothing else.</summary>
[Collection(ProcessWideState.Name)]
public sealed class EnrichTests
{
    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task Tags_and_result_are_on_the_open_span(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        Activity? inside = null;
        var method = ByHand.Method().Enriching().Tagged("tier", "gold").Tagged("first", true, Signals.Span, atStart: true);
        Assert.Equal(5, await method.RunAsync(returns, () => Sees(out inside), static (outcome, result) => outcome.Tag("result", result)));

        Assert.Same(open, Activity.Current);
        Assert.Same(open, inside);
        Assert.Equal(["first", "result", "tier"], open.TagObjects.Select(tag => tag.Key).Order());
        Assert.False(open.IsStopped);
        AssertNothingElse(heard);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_failure_is_left_to_the_owner_of_the_span(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        var method = ByHand.Method().Enriching().Tagged("tier", "gold");
        await Assert.ThrowsAsync<TimeoutException>(() => method.RunAsync<int>(returns, () => throw new TimeoutException()));
        await method.RunAsync(returns, () => 1, static (outcome, result) => outcome.FailWhen(result, static _ => true));
        Assert.Equal(ActivityStatusCode.Unset, open.Status);
        Assert.Equal([new("tier", "gold")], open.TagObjects);
        AssertNothingElse(heard);
    }

    [Fact]
    public void Tags_of_the_call_are_on_the_signals_asked_for()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        open.SetTag("of.the.owner", 1);
        var method = ByHand.Method().Enriching().Counted(tagged: true);
        var tags = method.StartTags();
        tags.Tag("early", 1);
        var call = method.Start(tags);
        call.Tag("everywhere", 2, Signals.Span | Signals.Metrics | Signals.Logs);
        call.Tag("span", 3, Signals.Span);
        call.Tag("logs", 4, Signals.Logs);
        call.Tag("metrics", "x", static text => text.Length, Signals.Metrics);
        call.Fail(new TimeoutException());

        Assert.Equal(["early", "everywhere", "of.the.owner", "span"], open.TagObjects.Select(tag => tag.Key).Order());
        Assert.Equal(["error.type", "everywhere", "metrics"], Assert.Single(heard.Measurements).Tags.Keys.Order());
        var attributes = Assert.Single(heard.Logs).Attributes.Keys.Where(key => !key.Contains('{', StringComparison.Ordinal));
        Assert.Equal(["code.function.name", "early", "error.type", "everywhere", "logs", "minitelemetry.duration"], attributes.Order());
    }

    [Fact]
    public void With_metrics_its_failures_are_measured_and_told()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        var method = ByHand.Method().Enriching().Timed().InFlight();
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException()));
        Assert.Equal(["order_desk.place.active", "order_desk.place.duration", "order_desk.place.active"], heard.Measurements.Select(m => m.Name));
        Assert.Equal("System.TimeoutException", heard.Measurements[1].Tags["error.type"]);
        Assert.True(heard.Measurements[1].Value > 0);
        Assert.Same(open, Assert.Single(heard.Logs).Current);
        Assert.Equal((ActivityStatusCode.Unset, 0), (open.Status, open.TagObjects.Count()));
        Assert.Empty(heard.Spans);
    }

    [Fact]
    public void Without_a_span_it_still_measures()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Equal(5, ByHand.Method().Enriching().Counted().Now(() => 5, static (outcome, result) => outcome.Tag("result", result)));
        Assert.Single(heard.Measurements);
    }

    [Fact]
    public void A_span_that_takes_no_tags_is_left_alone()
    {
        var method = ByHand.Method().Enriching().Tagged("tier", "gold");
        Assert.False(method.IsEnabled);
        using (new Activity("not wanted") { IsAllDataRequested = false }.Start())
            Assert.False(method.IsEnabled);
        var stopped = ByHand.LeaveStoppedActivityCurrent();
        Assert.Same(stopped, Activity.Current);
        Assert.False(method.IsEnabled);
        method.Counted();
        using var heard = Listeners.In(TelemetryState.On);
        method.Now(() => 1);
        Assert.Empty(stopped.TagObjects);
        Assert.Same(stopped, Activity.Current);
        using (new Activity("open").Start())
            Assert.True(method.IsEnabled);
    }

    [Fact]
    public void The_records_of_others_do_not_wake_it()
    {
        using var heard = Listeners.In(TelemetryState.LogsOnly);
        Assert.False(ByHand.Method().Enriching().IsEnabled);
        Assert.True(ByHand.Method().Enriching().Counted().IsEnabled);
    }

    [Fact]
    public void A_span_that_ended_before_the_task_gets_no_result()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource<int>();
        var open = new Activity("somebody's").Start();
        var task = ByHand.Method().Enriching().Tagged("tier", "gold").Counted(tagged: true).Task(() => gate.Task, static (outcome, result) =>
        {
            outcome.Tag("result", result);
            outcome.Tag("metric", result, Signals.Metrics);
        });
        open.Stop();
        using var other = new Activity("another's").Start();
        gate.SetResult(5);
        Assert.True(SpinWait.SpinUntil(() => task.IsCompleted, TimeSpan.FromSeconds(30)));
        Assert.Equal([new("tier", "gold")], open.TagObjects);
        Assert.Empty(other.TagObjects);
        Assert.Equal(5L, Assert.Single(heard.Measurements).Tags["metric"]);
        Assert.Same(other, Activity.Current);
    }

    [Fact]
    public void A_body_that_opens_a_span_leaves_it_as_bare()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        Activity? left = null;
        ByHand.Method().Enriching().Now(() => left = new Activity("left behind").Start(), static (outcome, _) => outcome.Tag("late", 1));
        Assert.Same(left, Activity.Current);
        Assert.Equal([new("late", 1L)], open.TagObjects);
        Assert.Empty(left!.TagObjects);
        left.Stop();
    }

    [Fact]
    public void Beside_a_span_of_its_own_it_does_nothing()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("somebody's").Start();
        ByHand.Method().Traced().Enriching().Tagged("tier", "gold").Now(() => 1);
        Assert.Empty(open.TagObjects);
        Assert.Equal("gold", Assert.Single(heard.Spans).GetTagItem("tier"));
    }

    private static int Sees(out Activity? current)
    {
        current = Activity.Current;
        return 5;
    }

    private static void AssertNothingElse(Listeners heard)
    {
        Assert.Empty(heard.Spans);
        Assert.Empty(heard.Measurements);
        Assert.Empty(heard.Logs);
    }
}
