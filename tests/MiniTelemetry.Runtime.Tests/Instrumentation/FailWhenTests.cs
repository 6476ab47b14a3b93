using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Failures that a result tells of, without an exception.</summary>
[Collection(ProcessWideState.Name)]
public sealed class FailWhenTests
{
    private static readonly ResultReader<Result?> Reader = static (outcome, result) =>
    {
        outcome.FailWhen(result, static result => result?.IsFailure, static result => result?.Code);
        outcome.Tag("id", result, static result => result?.Id);
    };

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    public static TheoryData<object?, string> ErrorTypes => new()
    {
        { "declined", "declined" },
        { 402, "402" },
        { 1.5, "1.5" },
        { HttpStatus.Conflict, "Conflict" },
        { new DateOnly(2026, 11, 20), "2026-11-20" },
        { new TimeoutException("a message is not a type"), "System.TimeoutException" },
        { new AggregateException(new FormatException()), "System.FormatException" },
        { typeof(string), "System.String" },
        { null, "_OTHER" },
        { "", "_OTHER" },
        { new NoText(), "_OTHER" },
    };

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_result_that_says_so_is_a_failure(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var result = new Result(7, IsFailure: true, "declined");
        Assert.Same(result, await Method().RunAsync(returns, () => result, Reader));

        var span = Assert.Single(heard.Spans);
        Assert.Equal((ActivityStatusCode.Error, "declined", 7L), (span.Status, span.GetTagItem("error.type"), span.GetTagItem("id")));
        Assert.Equal("Shop.OrderDesk.Place", span.GetTagItem("code.function.name"));
        Assert.Empty(span.Events);
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Equal([new("error.type", "declined")], measurement.Tags));
        var log = Assert.Single(heard.Logs);
        Assert.Equal((LogLevel.Error, "order_desk.place.failure", null), (log.Level, log.EventId.Name, log.Exception));
        Assert.Equal("OrderDesk.Place failed: declined", log.Message);
        Assert.Equal(("declined", 7L), (log.Attributes["error.type"], log.Attributes["id"]));
        Assert.Same(span, log.Current);
    }

    [Theory]
    [InlineData(Returns.Value)]
    [InlineData(Returns.EndedTask)]
    [InlineData(Returns.EndedValueTask)]
    [InlineData(Returns.PendingTask)]
    [InlineData(Returns.PendingValueTask)]
    public async Task A_failure_that_is_handed_through_is_told_once(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var result = new Result(7, IsFailure: true, "declined");
        for (var call = 1; call <= 2; call++)
        {
            await ByHand.Method("Outer").Traced().RunAsync(
                returns, () => ByHand.Method("Inner").Traced().RunAsync(Returns.Value, () => result, Reader).Result, Reader);

            Assert.Equal(call, heard.Logs.Count);
            Assert.Equal("order_desk.inner.failure", heard.Logs[^1].EventId.Name);
        }

        Assert.All(heard.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Fact]
    public async Task A_failure_that_comes_from_another_trace_is_told_in_each()
    {
        // Whoever completes the source calls the inner method: not the body, and so not below its span.
        using var heard = Listeners.In(TelemetryState.On);
        var result = new Result(7, IsFailure: true, "declined");
        await ByHand.Method("Outer").Traced().RunAsync(
            Returns.PendingSource, () => ByHand.Method("Inner").Traced().RunAsync(Returns.Value, () => result, Reader).Result, Reader);
        Assert.Equal(["order_desk.inner.failure", "order_desk.outer.failure"], heard.Logs.Select(log => log.EventId.Name));
        Assert.Equal(2, heard.Spans.Select(span => span.TraceId).Distinct().Count());
    }

    [Fact]
    public void A_failure_that_a_later_call_hands_through_is_told_again()
    {
        using var heard = Listeners.In(TelemetryState.LogsOnly);
        var result = new Result(7, IsFailure: true, "declined");
        for (var call = 1; call <= 3; call++)
            ByHand.Method().Counted().Now(() => result, Reader);
        Assert.Equal(3, heard.Logs.Count);
    }

    [Fact]
    public void A_failure_without_identity_is_told_by_each()
    {
        using var heard = Listeners.In(TelemetryState.On);
        ResultReader<bool> reader = static (outcome, failed) => outcome.FailWhen(failed, static failed => failed);
        ByHand.Method("Outer").Traced().Now(() => ByHand.Method("Inner").Traced().Now(() => true, reader), reader);
        Assert.Equal(2, heard.Logs.Count);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_result_that_does_not_is_none(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        await Method().RunAsync(returns, () => new Result(7, IsFailure: false, "declined"), Reader);
        await Method().RunAsync(returns, () => null, Reader);
        Assert.All(heard.Spans, span => Assert.Equal((ActivityStatusCode.Unset, null), (span.Status, span.GetTagItem("error.type"))));
        Assert.All(heard.Measurements, measurement => Assert.Empty(measurement.Tags));
        Assert.Empty(heard.Logs);
    }

    [Theory]
    [MemberData(nameof(ErrorTypes))]
    public void The_error_type_is_text_of_no_culture(object? given, string errorType)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Method().Now(() => given, static (outcome, given) => outcome.FailWhen(given, static _ => true, static given => given));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(errorType, Assert.Single(heard.Spans).GetTagItem("error.type"));
        Assert.All(heard.Measurements, measurement => Assert.Equal(errorType, measurement.Tags["error.type"]));
        Assert.Equal(errorType, Assert.Single(heard.Logs).Attributes["error.type"]);
    }

    [Fact]
    public void Without_an_error_type_it_is_another()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.False(Method().Now(() => false, static (outcome, result) => outcome.FailWhen(result, static result => !result)));
        Assert.Equal("_OTHER", Assert.Single(heard.Spans).GetTagItem("error.type"));
        Assert.Equal("OrderDesk.Place failed: see its result", Assert.Single(heard.Logs).Message);
    }

    [Fact]
    public void A_member_that_throws_tells_of_no_failure()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var faults = TelemetryFaults.Total;
        Method().Now(() => 1, static (outcome, result) =>
            outcome.FailWhen(result, static _ => throw new InvalidOperationException("a member that throws")));
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(heard.Spans).Status);
        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Fact]
    public void An_error_type_that_throws_leaves_the_failure()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var faults = TelemetryFaults.Total;
        Method().Now(() => 1, static (outcome, result) =>
            outcome.FailWhen(result, static _ => true, static _ => throw new InvalidOperationException("a member that throws")));
        Assert.Equal("_OTHER", Assert.Single(heard.Spans).GetTagItem("error.type"));
        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.Failing)]
    public async Task The_caller_gets_what_the_body_gave(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        foreach (var returns in Enum.GetValues<Returns>())
        {
            var result = new Result(7, IsFailure: true, "declined");
            Assert.Same(result, await Method().RunAsync(returns, () => result, Reader));
        }
    }

    [Fact]
    public void It_is_not_asked_where_nobody_would_hear()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.PropagationData, LogLevel.None);
        AmbientLoggers.Use(null);
        var asked = 0;
        ByHand.Method().Traced().Now(() => 1, (outcome, result) => outcome.FailWhen(result, _ => ++asked > 0));
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData(TelemetryState.MetricsOnly, 2, 0)]
    [InlineData(TelemetryState.LogsOnly, 0, 1)]
    [InlineData(TelemetryState.SampledOut, 2, 1)]
    public void Each_signal_tells_it_alone(TelemetryState state, int measurements, int logs)
    {
        using var heard = Listeners.In(state);
        Method().Now(() => new Result(7, IsFailure: true, "declined"), Reader);
        Assert.Equal((measurements, logs), (heard.Measurements.Count, heard.Logs.Count));
        Assert.All(heard.Measurements, measurement => Assert.Equal("declined", measurement.Tags["error.type"]));
        Assert.All(heard.Logs, log => Assert.Equal("declined", log.Attributes["error.type"]));
    }

    private static MethodInstrument Method() => ByHand.Method().Traced().Timed().Counted();

    private enum HttpStatus
    {
        Conflict = 409,
    }

    private sealed record Result(int Id, bool IsFailure, string? Code);

    private sealed class NoText
    {
        public override string? ToString() => null;
    }
}
