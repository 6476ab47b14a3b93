using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What counts as a failure, and how it is told.</summary>
[Collection(ProcessWideState.Name)]
public sealed class OutcomeTests
{
    private const string Outcome = "minitelemetry.outcome";

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    public static TheoryData<Type, Exception> Expected => new()
    {
        { typeof(KeyNotFoundException), new KeyNotFoundException("no such order") },
        { typeof(ArgumentException), new ArgumentNullException("a derived one") },
        { typeof(Exception), new TimeoutException("any") },
        { typeof(GenericException<>), new GenericException<int>() },
        { typeof(GenericException<>), new DerivedException() },
        { typeof(GenericException<int>), new GenericException<int>() },
        { typeof(IExpected), new DerivedException() },
        { typeof(TimeoutException), new AggregateException(new TimeoutException("wrapped")) },
        { typeof(TimeoutException), new TargetInvocationException(new AggregateException(new TimeoutException("twice"))) },
        { typeof(TimeoutException), new AggregateException(new TimeoutException("one"), new TimeoutException("other")) },
        { typeof(TimeoutException), new AggregateException(new TimeoutException(), new AggregateException(new TimeoutException())) },
        { typeof(AggregateException), new AggregateException(new TimeoutException(), new FormatException()) },
        { typeof(TargetInvocationException), new TargetInvocationException(new FormatException()) },
        { typeof(OperationCanceledException), new TaskCanceledException("nobody asked") },
        { typeof(UnreadableException), new UnreadableException() },
    };

    public static TheoryData<Type, Exception> Unexpected => new()
    {
        { typeof(ArgumentNullException), new ArgumentException("a base one") },
        { typeof(GenericException<string>), new GenericException<int>() },
        { typeof(GenericException<>), new GenericException<int>.NestedException() },
        { typeof(TimeoutException), new InvalidOperationException("outer", new TimeoutException()) },
        { typeof(TimeoutException), new AggregateException(new TimeoutException(), new FormatException()) },
        { typeof(TimeoutException), new AggregateException(new TimeoutException(), new AggregateException(new FormatException())) },
        { typeof(TimeoutException), new AggregateException() },
        { typeof(TimeoutException), new TargetInvocationException(null) },
        { typeof(TimeoutException), new UnreadableException() },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void An_expected_error_is_no_failure(Type expected, Exception thrown)
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Same(thrown, Record.Exception(() => Method().Expects(expected).Now<int>(() => throw thrown)));
        AssertExpected(heard);
    }

    [Theory]
    [MemberData(nameof(Unexpected))]
    public void What_is_not_expected_is_a_failure(Type expected, Exception thrown)
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Same(thrown, Record.Exception(() => Method().Expects(expected).Now<int>(() => throw thrown)));
        AssertFailed(heard, ExceptionFacts.ErrorType(thrown));
        Assert.Equal("order_desk.place.exception", Assert.Single(heard.Logs).EventId.Name);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task An_expected_error_is_none_however_it_comes(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var thrown = new KeyNotFoundException("order {42}");
        var method = Method().Expects(typeof(TimeoutException), typeof(KeyNotFoundException));
        Assert.Same(thrown, await Record.ExceptionAsync(() => method.RunAsync<int>(returns, () => throw thrown)));
        AssertExpected(heard);
        var log = Assert.Single(heard.Logs);
        Assert.Equal("OrderDesk.Place ended as expected with System.Collections.Generic.KeyNotFoundException: order {42}", log.Message);
        Assert.Same(Assert.Single(heard.Spans), log.Current);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Several_failures_of_one_task_are_expected_if_all_are(bool first, bool second)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var both = new TaskCompletionSource<int>();
        both.SetException([first ? new KeyNotFoundException() : new FormatException(), second ? new KeyNotFoundException() : new FormatException()]);
        var task = Method().Expects(typeof(KeyNotFoundException), typeof(AggregateException)).Task(() => both.Task);
        await Record.ExceptionAsync(() => task);
        Assert.Equal(2, task.Exception!.InnerExceptions.Count);
        if (first && second)
            AssertExpected(heard);
        else
            AssertFailed(heard, first ? "System.Collections.Generic.KeyNotFoundException" : "System.FormatException");
    }

    [Fact]
    public void A_wrapper_that_does_not_expect_it_tells_it()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var inner = ByHand.Method("Find").Traced().Expects(typeof(KeyNotFoundException));
        Assert.Throws<KeyNotFoundException>(() => Method().Now(() => inner.Now<int>(() => throw new KeyNotFoundException())));
        Assert.Equal(["order_desk.find.expected_error", "order_desk.place.exception"], heard.Logs.Select(log => log.EventId.Name));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], heard.Spans.Select(span => span.Status));
    }

    [Fact]
    public void Expectations_add_up_and_nonsense_is_none()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = Method().Expects().Expects(typeof(TimeoutException)).Expects(null!, typeof(FormatException), typeof(string), typeof(List<>));
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException()));
        Assert.Throws<FormatException>(() => method.Now<int>(() => throw new FormatException()));
        Assert.All(heard.Spans, span => Assert.Equal("expected_error", span.GetTagItem(Outcome)));
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task Cancellation_by_the_caller_is_a_failure_where_the_policy_says_so(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Method().CancellationFails()
            .RunAsync<int>(returns, () => throw new OperationCanceledException(source.Token), null, source.Token));
        AssertFailedLike(heard, typeof(OperationCanceledException));
    }

    [Fact]
    public async Task A_task_that_was_cancelled_is_a_failure_where_the_policy_says_so()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var token = new CancellationToken(canceled: true);
        var cancelled = Task.FromCanceled<int>(token);
        Assert.Same(cancelled, Method().CancellationFails().Task(() => cancelled, null, token));
        await Record.ExceptionAsync(() => cancelled);
        AssertFailedLike(heard, typeof(TaskCanceledException));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Several_cancellations_at_once_are_one_if_all_are(bool all)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var caller = new CancellationTokenSource();
        caller.Cancel();
        Task[] tasks = [Task.FromCanceled(caller.Token), all ? Task.FromCanceled(caller.Token) : Task.FromException(new TimeoutException())];
        Assert.Throws<AggregateException>(() => Method().Now(() => Task.WaitAll(tasks, Timeout.Infinite), null, caller.Token));

        Assert.Equal(all ? "cancelled" : null, Assert.Single(heard.Spans).GetTagItem(Outcome));
        Assert.Equal(all ? LogLevel.Debug : LogLevel.Error, Assert.Single(heard.Logs).Level);
    }

    [Fact]
    public void A_cancellation_that_fails_may_still_be_expected()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var token = new CancellationToken(canceled: true);
        var method = Method().Expects(typeof(OperationCanceledException));
        Assert.Throws<OperationCanceledException>(() => method.Now<int>(() => throw new OperationCanceledException(token), null, token));
        method.CancellationFails();
        Assert.Throws<OperationCanceledException>(() => method.Now<int>(() => throw new OperationCanceledException(token), null, token));
        Assert.Equal(["cancelled", "expected_error"], heard.Spans.Select(span => span.GetTagItem(Outcome)));
    }

    [Theory]
    [InlineData(LogLevel.Critical)]
    [InlineData(LogLevel.Information)]
    [InlineData(LogLevel.Trace)]
    public void The_level_of_a_failure_is_as_said(LogLevel level)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced(kind: ActivityKind.Client).FailsAt(level);
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException()));
        method.Now(() => 1, static (outcome, result) => outcome.FailWhen(result, static _ => true));
        Assert.Equal([level, level], heard.Logs.Select(log => log.Level));
    }

    [Fact]
    public void Level_none_writes_nothing_and_leaves_it_to_others()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var inner = ByHand.Method("Find").Traced().FailsAt(LogLevel.None);
        Assert.Throws<TimeoutException>(() => Method().Now(() => inner.Now<int>(() => throw new TimeoutException())));
        Assert.Equal("order_desk.place.exception", Assert.Single(heard.Logs).EventId.Name);
    }

    [Fact]
    public void Without_a_span_the_metrics_and_the_record_say_the_same()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Counted().Expects(typeof(TimeoutException));
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException()));
        Assert.Equal("expected_error", Assert.Single(heard.Measurements).Tags[Outcome]);
        Assert.Equal("expected_error", Assert.Single(heard.Logs).Attributes[Outcome]);
    }

    private static MethodInstrument Method() => ByHand.Method().Traced().Timed().Counted();

    private static void AssertExpected(Listeners heard)
    {
        var span = Assert.Single(heard.Spans);
        Assert.Equal([new(Outcome, "expected_error")], span.TagObjects);
        Assert.Equal((ActivityStatusCode.Unset, null), (span.Status, span.StatusDescription));
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Equal([new(Outcome, "expected_error")], measurement.Tags));
        var log = Assert.Single(heard.Logs);
        Assert.Equal((LogLevel.Debug, "order_desk.place.expected_error"), (log.Level, log.EventId.Name));
        Assert.Equal("expected_error", log.Attributes[Outcome]);
        Assert.False(log.Attributes.ContainsKey("error.type"));
        Assert.Null(log.Exception);
    }

    private static void AssertFailed(Listeners heard, string errorType)
    {
        var span = Assert.Single(heard.Spans);
        Assert.Equal((ActivityStatusCode.Error, errorType), (span.Status, span.GetTagItem("error.type")));
        Assert.Null(span.GetTagItem(Outcome));
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Equal([new("error.type", errorType)], measurement.Tags));
        var log = Assert.Single(heard.Logs);
        Assert.Equal((LogLevel.Error, errorType), (log.Level, log.Attributes["error.type"]));
    }

    private static void AssertFailedLike(Listeners heard, Type cancellation)
    {
        var errorType = (string)Assert.Single(heard.Spans).GetTagItem("error.type")!;
        Assert.Contains(errorType, new[] { cancellation.FullName, typeof(TaskCanceledException).FullName });
        AssertFailed(heard, errorType);
    }

    private interface IExpected;

    private sealed class DerivedException : GenericException<List<int>>, IExpected;
}
