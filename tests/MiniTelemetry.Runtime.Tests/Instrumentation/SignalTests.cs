using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What the signals of a call say, and that they say the same.</summary>
[Collection(ProcessWideState.Name)]
public sealed class SignalTests
{
    [Fact]
    public void Success_leaves_the_span_unset_and_measures_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Succeeds);
        new Subject(play).Void(3, play, play.Token);

        var span = Assert.Single(heard.Spans);
        Assert.Equal("Subject.Void", span.OperationName);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal([("number", 3L), ("play.number", 42L)], span.TagObjects.Select(tag => (tag.Key, (long)tag.Value!)));
        Assert.Equal(["subject.void.calls", "subject.void.duration"], heard.Measurements.Select(m => m.Name).Order());
        Assert.All(heard.Measurements, measurement => Assert.Empty(measurement.Tags));
        Assert.Empty(heard.Logs);
    }

    [Fact]
    public void The_histogram_says_what_the_span_says()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Succeeds);
        new Subject(play).Value(play, play.Token);

        var duration = Assert.Single(heard.Measurements, m => m.Name == "subject.value.duration");
        Assert.Equal("s", duration.Unit);
        Assert.Equal(Assert.Single(heard.Spans).Duration.TotalSeconds, duration.Value);
        Assert.Equal("{call}", Assert.Single(heard.Measurements, m => m.Name == "subject.value.calls").Unit);
    }

    [Theory]
    [InlineData(Ending.Succeeds)]
    [InlineData(Ending.SucceedsLater)]
    [InlineData(Ending.ThrowsLater)]
    public async Task Measurements_are_taken_while_the_span_is_current(Ending ending)
    {
        using var heard = Listeners.In(TelemetryState.On);
        await RunAsync(ending);
        var span = Assert.Single(heard.Spans);
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Same(span, measurement.Current));
    }

    [Theory]
    [InlineData(Ending.Throws, "System.InvalidOperationException")]
    [InlineData(Ending.ThrowsAsync, "System.InvalidOperationException")]
    [InlineData(Ending.ThrowsLater, "System.InvalidOperationException")]
    [InlineData(Ending.FaultsTwice, "System.InvalidOperationException")]
    [InlineData(Ending.FaultsWithCancellation, "System.OperationCanceledException")]
    [InlineData(Ending.IsCancelledByNobody, "System.Threading.Tasks.TaskCanceledException")]
    public async Task A_failure_is_the_same_on_all_signals(Ending ending, string errorType)
    {
        using var heard = Listeners.In(TelemetryState.On);
        await RunAsync(ending);

        var span = Assert.Single(heard.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.NotEmpty(span.StatusDescription!);
        Assert.Equal(errorType, span.GetTagItem("error.type"));
        Assert.Equal("MiniTelemetry.Runtime.Tests.Instrumentation.Subject.TaskOfAsync", span.GetTagItem("code.function.name"));
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Equal(errorType, measurement.Tags["error.type"]));
        var log = Assert.Single(heard.Logs);
        Assert.Equal(LogLevel.Error, log.Level);
        Assert.Equal("subject.task_of.exception", log.EventId.Name);
        Assert.Equal(typeof(Subject).FullName, log.Category);
        Assert.Equal(errorType, log.Attributes["error.type"]);
        Assert.Equal(42L, log.Attributes["on.all"]);
        Assert.NotNull(log.Exception);
        Assert.Same(span, log.Current);
    }

    [Fact]
    public async Task Both_failures_of_one_task_are_in_the_record()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await RunAsync(Ending.FaultsTwice);
        var all = Assert.IsType<AggregateException>(Assert.Single(heard.Logs).Exception);
        Assert.Equal(2, all.InnerExceptions.Count);
    }

    [Theory]
    [InlineData(Ending.IsCancelled)]
    [InlineData(Ending.IsCancelledLater)]
    public async Task Cancellation_by_the_caller_is_no_failure(Ending ending)
    {
        using var heard = Listeners.In(TelemetryState.On);
        await RunAsync(ending);

        var span = Assert.Single(heard.Spans);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal("cancelled", span.GetTagItem("minitelemetry.outcome"));
        Assert.Null(span.GetTagItem("error.type"));
        Assert.All(heard.Measurements, measurement => Assert.Equal("cancelled", measurement.Tags["minitelemetry.outcome"]));
        var log = Assert.Single(heard.Logs);
        Assert.Equal(LogLevel.Debug, log.Level);
        Assert.Null(log.Exception);
    }

    [Fact]
    public void An_exception_through_several_wrappers_is_logged_once_by_the_innermost()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Recurse(4, play.Token));

        Assert.Equal(5, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.Same(heard.Spans[0], Assert.Single(heard.Logs).Current);
        Assert.Equal(5, heard.Measurements.Count(m => m.Tags.ContainsKey("error.type")));
    }

    [Fact]
    public void An_exception_object_that_is_thrown_again_is_logged_again()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Throws);
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));
        Assert.Equal(3, heard.Logs.Count);
    }

    [Fact]
    public void Tags_are_not_evaluated_when_nobody_wants_the_data()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.PropagationData);
        using var play = new Play(Ending.Succeeds);
        new Subject(play).Void(3, play, play.Token);
        Assert.Equal(0, play.NumberReads);
        Assert.Empty(Assert.Single(heard.Spans).TagObjects);
    }

    [Fact]
    public void A_getter_that_throws_costs_its_tag_only()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Succeeds);
        Assert.Equal(42, new Subject(play).Value(play, play.Token));
        Assert.Empty(Assert.Single(heard.Spans).TagObjects);
    }

    [Fact]
    public async Task A_tag_is_on_metrics_only_when_asked()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await RunAsync(Ending.Succeeds);
        Assert.All(heard.Measurements, measurement => Assert.Equal(42L, measurement.Tags["on.all"]));
    }

    [Fact]
    public async Task A_start_tag_reaches_the_sampler()
    {
        object? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen = options.Tags?.FirstOrDefault(tag => tag.Key == "number").Value;
                return ActivitySamplingResult.AllDataAndRecorded;
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var play = new Play(Ending.Succeeds);
        await new Subject(play).ValueTaskOfAsync(7, play, play.Token);
        Assert.Equal(7L, seen);
    }

    [Fact]
    public async Task Nobody_observes_an_exception_on_the_callers_behalf()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            lock (unobserved)
                unobserved.AddRange(e.Exception.InnerExceptions);
            e.SetObserved();
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            foreach (var ending in new[] { Ending.ThrowsAsync, Ending.ThrowsLater, Ending.FaultsTwice })
                await ForgetAsync(ending, heard);
            for (var i = 0; i < 20 && Count() < 4; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                await Task.Delay(10);
            }

            Assert.Equal(4, Count());
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        int Count()
        {
            lock (unobserved)
                return unobserved.Count(exception => exception.Message.StartsWith("the body's", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Concurrent_calls_keep_their_own_spans()
    {
        using var heard = Listeners.In(TelemetryState.On);
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, _) =>
        {
            using var caller = new Activity("caller").Start();
            using var play = new Play(Ending.SucceedsLater);
            var task = new Subject(play).TaskOfAsync(play, play.Token);
            Assert.Same(caller, Activity.Current);
            play.Open();
            Assert.Equal(42, await task);
            Assert.Same(caller, Activity.Current);
        });
        Assert.Equal(200, heard.Spans.Select(span => span.ParentSpanId).Distinct().Count());
    }

    // The task is dropped here, so that nothing keeps it when the garbage is collected.
    private static async Task ForgetAsync(Ending ending, Listeners heard)
    {
        var before = heard.Logs.Count;
        var play = new Play(ending);
        _ = new Subject(play).TaskOfAsync(play, play.Token);
        play.Open();
        while (heard.Logs.Count == before)
            await Task.Delay(1);
    }

    private static async Task RunAsync(Ending ending)
    {
        using var play = new Play(ending);
        try
        {
            var task = new Subject(play).TaskOfAsync(play, play.Token);
            play.Open();
            await task;
        }
        catch (Exception)
        {
            // What the caller sees is the transparency tests' matter.
        }
    }
}
