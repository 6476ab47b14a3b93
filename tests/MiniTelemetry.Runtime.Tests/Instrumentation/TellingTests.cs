using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Pipelines;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Which call tells a failure that several see, and how much of it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class TellingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(TelemetryState.On, false)]
    [InlineData(TelemetryState.LogsOnly, false)]
    [InlineData(TelemetryState.LogsOnly, true)]
    [InlineData(TelemetryState.SampledOut, true)]
    public void A_retry_that_throws_one_object_again_tells_it_each_time(TelemetryState state, bool underAnActivity)
    {
        using var heard = Listeners.In(state);
        using var caller = underAnActivity ? new Activity("caller").Start() : null;
        var kept = new TimeoutException("kept");
        var attempt = ByHand.Method("Attempt").Traced();
        Assert.Throws<TimeoutException>(() => ByHand.Method("Retry").Traced().Now(() => Retry(() => attempt.Now<int>(() => throw kept))));
        Assert.Equal(["order_desk.attempt.exception", "order_desk.attempt.exception", "order_desk.attempt.exception"], Events(heard));
        Assert.All(heard.Logs, log => Assert.Same(kept, log.Exception));
    }

    [Fact]
    public void What_each_attempt_wraps_is_told_in_full_each_time()
    {
        using var started = new StartedTelemetry();
        var kept = Thrown(new TimeoutException("kept"));
        var attempt = ByHand.Method("Attempt").Traced();
        Assert.Throws<InvalidDataException>(() => ByHand.Method("Retry").Traced().Now(
            () => Retry(() => attempt.Now<int>(() => throw new InvalidDataException("attempt", kept)))));
        AssertText(started, records: 3, stacks: 3, marks: 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_told_before_the_call_is_told_in_full(bool untraced)
    {
        using var started = new StartedTelemetry();
        var kept = Thrown(new TimeoutException("kept"));
        var method = untraced ? ByHand.Method().Counted() : ByHand.Method().Traced();
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw kept));
        Assert.Throws<InvalidDataException>(() => method.Now<int>(() => throw new InvalidDataException("again", kept)));
        var lines = started.Lines();
        Assert.DoesNotContain("(told above)", string.Join('\n', lines), StringComparison.Ordinal);
        var cause = Array.IndexOf(lines, "    | caused by System.TimeoutException: kept");
        Assert.StartsWith("    | at ", lines[cause + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_record_has_told_as_a_cause_is_not_told_again()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var cause = new TimeoutException("cause");
        Assert.Throws<TimeoutException>(() => ByHand.Method("Outer").Traced().Now(() =>
        {
            try
            {
                return ByHand.Method("Inner").Traced().Now<int>(() => throw new InvalidDataException("of the inner", new IOException("between", cause)));
            }
            catch (InvalidDataException)
            {
                throw cause;
            }
        }));
        Assert.Equal(["order_desk.inner.exception"], Events(heard));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_several_failures_only_those_that_nobody_told_are_told_in_full(bool handedOn)
    {
        using var started = new StartedTelemetry();
        var inner = ByHand.Method("Inner").Traced();
        var told = new TaskCompletionSource<int>();
        Task<int[]> Both() => Task.WhenAll(inner.Task(() => told.Task), Task.FromException<int>(Thrown(new FormatException("untold"))));
        var task = ByHand.Method("Outer").Traced().Task<int[]>(handedOn ? Both : async () => await Both());
        told.SetException(Thrown(new TimeoutException("told")));
        await Record.ExceptionAsync(() => task.WaitAsync(Patience));

        // An await gives the first failure only: who awaited has told nothing of the second.
        AssertText(started, records: handedOn ? 2 : 1, stacks: handedOn ? 2 : 1, marks: handedOn ? 1 : 0);
        Assert.Equal(handedOn ? 1 : 0, started.LinesWith("caused by System.FormatException: untold").Length);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(150, true)]
    public async Task Calls_side_by_side_that_share_a_task_tell_it_each(int calls, bool inOthers)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var shared = new TaskCompletionSource<int>();
        var (outer, inner) = (ByHand.Method("Outer").Traced(), ByHand.Method("Inner").Traced());
        Task<int> Call() => inner.Task(async () => await shared.Task);
        var all = ByHand.Method("All").Traced().Task(() =>
            Task.WhenAll(Enumerable.Range(0, calls).Select(_ => inOthers ? outer.Task(async () => await Call()) : Call()).ToArray()));
        shared.SetException(new TimeoutException("shared"));
        await Record.ExceptionAsync(() => all.WaitAsync(Patience));
        Assert.All(Events(heard), name => Assert.Equal("order_desk.inner.exception", name));
        Assert.Equal(calls, heard.Logs.Select(log => log.Current!.SpanId).Distinct().Count());
        Assert.Equal(calls, heard.Logs.Count);
    }

    [Fact]
    public async Task Requests_that_share_a_task_tell_it_each_in_its_own_trace()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var shared = new TaskCompletionSource<int>();
        var (outer, inner) = (ByHand.Method("Outer").Traced(), ByHand.Method("Inner").Traced());
        var requests = Enumerable.Range(0, 20).Select(_ => Task.Run(() => outer.Task(() => inner.Task(() => shared.Task)))).ToArray();
        Assert.True(SpinWait.SpinUntil(() => heard.Spans.Count == 0 && requests.All(request => request.Status == TaskStatus.WaitingForActivation), Patience));
        shared.SetException(new TimeoutException("shared"));
        await Record.ExceptionAsync(() => Task.WhenAll(requests).WaitAsync(Patience));
        Assert.Equal(20, heard.Logs.Select(log => log.Current!.TraceId).Distinct().Count());
        Assert.Equal(20, heard.Logs.Count);
    }

    [Fact]
    public void Requests_of_one_remote_trace_are_side_by_side()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var failure = new TimeoutException("shared");
        var remote = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, isRemote: true);
        using var source = new ActivitySource(Listeners.Scope);
        var inner = ByHand.Method("Inner").Traced();
        Assert.Throws<TimeoutException>(() => ByHand.Method("Outer").Traced().Now(() =>
        {
            // As another request does, meanwhile.
            var own = Activity.Current;
            Activity.Current = null;
            using (source.StartActivity("request", ActivityKind.Server, remote))
                Assert.Throws<TimeoutException>(() => inner.Now<int>(() => throw failure));
            Activity.Current = own;
            return inner.Now<int>(() => throw failure);
        }));
        Assert.Equal(["order_desk.inner.exception", "order_desk.inner.exception"], Events(heard));
    }

    [Fact]
    public void A_span_that_goes_on_below_by_its_ids_is_inside()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var source = new ActivitySource(Listeners.Scope);
        Assert.Throws<TimeoutException>(() => ByHand.Method("Outer").Traced().Now(() =>
        {
            using var between = source.StartActivity("between", ActivityKind.Internal, Activity.Current!.Context);
            Assert.Null(between!.Parent);
            return ByHand.Method("Inner").Traced().Now<int>(() => throw new TimeoutException());
        }));
        Assert.Equal(["order_desk.inner.exception"], Events(heard));
    }

    [Theory]
    [InlineData(TelemetryState.LogsOnly)]
    [InlineData(TelemetryState.SampledOut)]
    [InlineData(TelemetryState.PropagationOnly)]
    public void Without_a_recorded_span_it_is_told_once_as_well(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        Assert.Throws<TimeoutException>(() => ByHand.Method("Outer").Traced().Now(
            () => ByHand.Method("Inner").Traced().Now<int>(() => throw new TimeoutException())));
        Assert.Equal(["order_desk.inner.exception"], Events(heard));
    }

    [Fact]
    public void Two_hundred_wrappers_deep_it_is_told_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced();
        int Down(int depth) => method.Now(() => depth == 0 ? throw new TimeoutException() : Down(depth - 1));
        Assert.Throws<TimeoutException>(() => Down(240));
        Assert.Single(heard.Logs);
        Assert.Equal(241, heard.Spans.Count);
    }

    [Fact]
    public void What_an_inner_wrapper_may_not_tell_the_outer_tells_in_full()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.AllDataAndRecorded, LogLevel.Error);
        Assert.Throws<TimeoutException>(() => ByHand.Method("Outer").Traced().Now(
            () => ByHand.Method("Inner").Traced(kind: ActivityKind.Client).Now<int>(() => throw new TimeoutException())));
        Assert.Equal(["order_desk.outer.exception"], Events(heard));
    }

    [Fact]
    public void A_derived_aggregate_is_an_error_of_its_own_kind()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var batch = new Rethrow.BatchException("batch 7", new TimeoutException());
        Assert.Throws<Rethrow.BatchException>(() => ByHand.Method().Traced().Now<int>(() => throw batch));
        Assert.Equal(typeof(Rethrow.BatchException).FullName, Assert.Single(heard.Logs).Attributes["error.type"]);
        Assert.Same(batch, heard.Logs[0].Exception);
    }

    [Fact]
    public async Task Threads_that_tell_one_exception_at_once_lose_none()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var failure = new AggregateException(new TimeoutException(), new InvalidDataException("wrapping", new FormatException()));
        var method = ByHand.Method().Traced();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var call = 0; call < 500; call++)
                Assert.Throws<AggregateException>(() => method.Now(() => method.Now<int>(() => throw failure)));
        }))).WaitAsync(Patience);
        Assert.Equal(2_000, heard.Logs.Count);
    }

    [Fact]
    public void The_last_words_do_not_tell_again_what_was_told()
    {
        using var started = new StartedTelemetry();
        var told = Assert.Throws<TimeoutException>(() => ByHand.Method().Traced().Now<int>(() => throw new TimeoutException("the origin")));
        var loggers = started.Running.Pipeline.LoggerFactory;
        LastWords.Write(loggers, told);
        LastWords.Write(loggers, new AggregateException(told));
        LastWords.Write(loggers, new InvalidDataException("at the end", told));
        Assert.Equal(3, started.LinesWith("[FATAL]").Length);
        Assert.Single(started.LinesWith("at the end\tevent.name=Unhandled exception.type=System.IO.InvalidDataException"));
        Assert.Equal(["    | caused by System.TimeoutException (told above): the origin"], started.LinesWith("(told above)"));
        Assert.Single(started.LinesWith("    | at "), line => line.Contains(nameof(The_last_words_do_not_tell_again_what_was_told), StringComparison.Ordinal));
    }

    private static string[] Events(Listeners heard) => [.. heard.Logs.Select(log => log.EventId.Name!)];

    private static int Retry(Func<int> attempt)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return attempt();
            }
            catch (Exception) when (attempts < 3)
            {
            }
        }
    }

    private static void AssertText(StartedTelemetry started, int records, int stacks, int marks)
    {
        var lines = started.Lines();
        int Count(string part) => StartedTelemetry.With(lines, part).Length;
        Assert.Equal(
            (records, stacks, marks),
            (Count("[ERROR]"), Count($"{nameof(TellingTests)}.{nameof(Thrown)}"), Count("(told above)")));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Thrown<T>(T exception)
        where T : Exception
    {
        try
        {
            throw exception;
        }
        catch (T caught)
        {
            return caught;
        }
    }
}
