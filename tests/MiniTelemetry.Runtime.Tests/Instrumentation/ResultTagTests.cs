using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What a result says, as generated code asks it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ResultTagTests
{
    private static readonly ResultReader<string?> Length = static (outcome, result) =>
    {
        outcome.Tag("result", result, Signals.Span | Signals.Metrics);
        outcome.Tag("length", result, static result => result?.Length, Signals.Metrics);
    };

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_result_is_on_the_span_and_the_metrics(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var result = new string('x', 3);
        Assert.Same(result, await Method().RunAsync(returns, () => result, Length));

        var span = Assert.Single(heard.Spans);
        Assert.Equal("xxx", span.GetTagItem("result"));
        Assert.Null(span.GetTagItem("length"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement =>
        {
            Assert.Equal(("xxx", 3L), (measurement.Tags["result"], measurement.Tags["length"]));
            Assert.Same(span, measurement.Current);
        });
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_null_is_no_tag(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Null(await Method().RunAsync(returns, () => null, Length));
        Assert.Empty(Assert.Single(heard.Spans).TagObjects);
        Assert.All(heard.Measurements, measurement => Assert.Empty(measurement.Tags));
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_failure_has_no_result(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var failure = new TimeoutException();
        var asked = 0;
        Assert.Same(failure, await Record.ExceptionAsync(() => Method().RunAsync<int>(returns, () => throw failure, (_, _) => asked++)));
        Assert.Equal(0, asked);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_cancelled_call_has_no_result(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var asked = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Method()
            .RunAsync<int>(returns, () => throw new OperationCanceledException(source.Token), (_, _) => asked++, source.Token));
        Assert.Equal(0, asked);
        Assert.Equal("cancelled", Assert.Single(heard.Spans).GetTagItem("minitelemetry.outcome"));
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_member_that_throws_costs_its_tag_only(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var faults = TelemetryFaults.Total;
        Assert.Equal(5, await Method().RunAsync(returns, () => 5, static (outcome, result) =>
        {
            outcome.Tag<int, int>("bad", result, static _ => throw new InvalidOperationException("a member that throws"));
            outcome.Tag("good", result);
        }));
        Assert.Equal([new("good", 5L)], Assert.Single(heard.Spans).TagObjects);
        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_reader_that_throws_keeps_the_tags_before_it(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Equal(5, await Method().RunAsync(returns, () => 5, static (outcome, result) =>
        {
            outcome.Tag("good", result);
            throw new InvalidOperationException("a reader that throws");
        }));
        var span = Assert.Single(heard.Spans);
        Assert.Equal((5L, ActivityStatusCode.Unset), (span.GetTagItem("good"), span.Status));
    }

    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.SampledOut)]
    [InlineData(TelemetryState.LogsOnly)]
    [InlineData(TelemetryState.Failing)]
    public async Task The_caller_gets_what_the_body_gave(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        foreach (var returns in Enum.GetValues<Returns>())
        {
            var result = new string('x', 3);
            Assert.Same(result, await Method().InFlight().RunAsync(returns, () => result, Length));
            Assert.Null(Activity.Current);
        }
    }

    [Fact]
    public void Nothing_is_read_of_a_call_that_a_sampler_dropped()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.PropagationData);
        using var play = new Play(Ending.Succeeds);
        ByHand.Method().Traced().Now(() => play, static (outcome, play) => outcome.Tag("number", play, static play => play.Number));
        Assert.Equal(0, play.NumberReads);
    }

    [Fact]
    public async Task A_task_that_has_ended_stays_the_bodys_own()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var own = Task.FromResult<string?>("kept");
        Assert.Same(own, Method().Task(() => own, Length));
        Assert.Equal("kept", await own);
        Assert.Null(Method().Task(() => null!, Length));
        Assert.Equal(2, heard.Spans.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_task_that_was_never_started_stays_the_callers_to_start(bool fails)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cold = new Task<string?>(() => fails ? throw new TimeoutException() : "warm");
        Assert.Same(cold, Method().Task(() => cold, Length));
        Assert.Empty(heard.Spans);
        cold.Start();
        Assert.Equal(fails, await Record.ExceptionAsync(() => cold) is TimeoutException);
        Assert.True(SpinWait.SpinUntil(() => heard.Spans.Count == 1, TimeSpan.FromSeconds(30)));
        Assert.Equal(fails ? null : "warm", heard.Spans[0].GetTagItem("result"));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void A_result_that_lives_on_the_stack_is_read_there()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var call = Method().Start();
        ReadOnlySpan<int> result = [1, 2, 3];
        call.Complete<ReadOnlySpan<int>>(result, static (outcome, result) =>
        {
            outcome.Tag("length", result, static result => result.Length);
            outcome.FailWhen(result, static result => result.IsEmpty);
        });
        Assert.Equal(3L, Assert.Single(heard.Spans).GetTagItem("length"));
    }

    [Fact]
    public void In_a_context_a_result_is_read_in_the_same_turn()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        try
        {
            var gate = new TaskCompletionSource<string?>();
            var task = Method().Task(() => gate.Task, Length);
            gate.SetResult("xx");
            Assert.True(task.IsCompletedSuccessfully);
            Assert.Equal("xx", Assert.Single(heard.Spans).GetTagItem("result"));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public void The_time_of_reading_is_not_the_methods()
    {
        using var heard = Listeners.In(TelemetryState.On);
        TimeSpan atReading = default;
        Method().Now(() => 1, (_, _) => atReading = Activity.Current!.Duration);
        Assert.NotEqual(TimeSpan.Zero, atReading);
        Assert.Equal(atReading, Assert.Single(heard.Spans).Duration);
    }

    private static MethodInstrument Method() => ByHand.Method().Traced().Timed(tagged: true).Counted(tagged: true);
}
