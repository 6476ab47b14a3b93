using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A failure is recorded once, where it happened.</summary>
[Collection(ProcessWideState.Name)]
public sealed class FailureLogTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Nested_asynchronous_wrappers_log_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var failing = Boom();
        var task = failing.OuterAsync();
        failing.Gate.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => task.WaitAsync(Patience));
        Assert.Equal("failing.later.exception", Assert.Single(heard.Logs).EventId.Name);
        Assert.Equal(2, heard.Spans.Count(span => span.Status == ActivityStatusCode.Error));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_failures_at_once_are_logged_once_each(bool handedOn)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var (one, other) = (Boom("one"), Boom("other"));
        var task = handedOn ? one.BothHandedOnAsync(other) : one.BothAsync(other);
        one.Gate.SetResult();
        other.Gate.SetResult();
        await Assert.ThrowsAsync<InvalidOperationException>(() => task.WaitAsync(Patience));
        Assert.Equal(["one", "other"], heard.Logs.Select(log => log.Exception!.Message).Order());
        Assert.All(heard.Logs, log => Assert.Equal("failing.later.exception", log.EventId.Name));
        Assert.Equal(3, heard.Spans.Count(span => span.Status == ActivityStatusCode.Error));
    }

    [Theory]
    [InlineData(TelemetryState.On)]
    [InlineData(TelemetryState.LogsOnly)]
    public async Task A_kept_faulted_task_is_a_failure_of_each_call_that_awaits_it(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        var kept = Task.FromException(new InvalidOperationException("kept"));
        for (var call = 0; call < 5; call++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => Boom().AwaitAsync(kept));
        Assert.Equal(5, heard.Logs.Count);
    }

    [Fact]
    public void An_exception_that_is_dispatched_again_is_logged_once()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(() => Boom().RethrownElsewhere());
        Assert.Equal("failing.now.exception", Assert.Single(heard.Logs).EventId.Name);
    }

    [Fact]
    public void An_exception_that_only_the_outer_one_makes_is_its_own()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var inner = Boom("inner");
        var outer = new Failing(() =>
        {
            try
            {
                inner.Now();
                throw new UnreachableException();
            }
            catch (InvalidOperationException caught)
            {
                return new ArgumentException("outer", caught);
            }
        });
        Assert.Throws<ArgumentException>(outer.Calling);
        Assert.Equal(["inner", "outer"], heard.Logs.Select(log => log.Exception!.Message.Split(' ')[0]));
    }

    [Fact]
    public void The_span_kind_decides_the_level()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(Boom().Now);
        Assert.Throws<InvalidOperationException>(Boom().Calling);
        Assert.Throws<InvalidOperationException>(Boom().Producing);
        Assert.Throws<InvalidOperationException>(Boom().Consuming);
        Assert.Equal([LogLevel.Error, LogLevel.Warning, LogLevel.Warning, LogLevel.Error], heard.Logs.Select(log => log.Level));
    }

    [Fact]
    public void A_record_says_who_failed_and_how()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Throws<InvalidOperationException>(Boom().Now);
        var log = Assert.Single(heard.Logs);
        Assert.Equal(typeof(Failing).FullName, log.Category);
        Assert.Equal("failing.now.exception", log.EventId.Name);
        Assert.Equal("Failing.Now failed: boom", log.Message);
        Assert.Equal(typeof(Failing).FullName + ".Now", log.Attributes["code.function.name"]);
        Assert.Equal("System.InvalidOperationException", log.Attributes["error.type"]);
        Assert.IsType<InvalidOperationException>(log.Exception);
    }

    [Fact]
    public void A_level_that_is_off_writes_nothing()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.AllDataAndRecorded, LogLevel.Critical);
        Assert.Throws<InvalidOperationException>(Boom().Now);
        Assert.Empty(heard.Logs);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Spans).Status);
    }

    [Fact]
    public void A_logger_that_is_instrumented_and_fails_does_not_come_back_to_itself()
    {
        var instrumented = new InstrumentedLoggers();
        AmbientLoggers.Use(instrumented);
        try
        {
            Assert.Throws<InvalidOperationException>(Boom().Now);
            Assert.Equal(1, instrumented.Calls);
            Assert.Throws<InvalidOperationException>(Boom().Now);
            Assert.Equal(2, instrumented.Calls);
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void The_exception_event_is_on_the_span_when_asked_for(bool asked, int events)
    {
        using var heard = Listeners.In(TelemetryState.On);
        FailureLog.AlsoOnSpan = asked;
        try
        {
            Assert.Throws<InvalidOperationException>(Boom().Now);
        }
        finally
        {
            FailureLog.AlsoOnSpan = false;
        }

        var exceptions = Assert.Single(heard.Spans).Events.Where(happened => happened.Name == "exception").ToArray();
        Assert.Equal(events, exceptions.Length);
        Assert.All(exceptions, happened => Assert.Contains(
            happened.Tags, tag => tag is { Key: "exception.type", Value: "System.InvalidOperationException" }));
        Assert.Single(heard.Logs);
    }

    [Fact]
    public void An_exception_that_cannot_be_read_still_has_its_record()
    {
        using var heard = Listeners.In(TelemetryState.On);
        FailureLog.AlsoOnSpan = true;
        try
        {
            Assert.Throws<UnreadableException>(new Failing(() => new UnreadableException()).Now);
        }
        finally
        {
            FailureLog.AlsoOnSpan = false;
        }

        var span = Assert.Single(heard.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(typeof(UnreadableException).FullName, span.GetTagItem("error.type"));
        Assert.IsType<UnreadableException>(Assert.Single(heard.Logs).Exception);
    }

    public static TheoryData<Exception, string> Wrappings() => new()
    {
        { new TargetInvocationException(new TimeoutException()), "System.TimeoutException" },
        { new AggregateException(new TimeoutException()), "System.TimeoutException" },
        { new AggregateException(new TargetInvocationException(new AggregateException(new TimeoutException()))), "System.TimeoutException" },
        { new AggregateException(new TimeoutException(), new FormatException()), "System.AggregateException" },
        { new AggregateException(), "System.AggregateException" },
        { new TargetInvocationException(null), "System.Reflection.TargetInvocationException" },
        { new InvalidOperationException("outer", new TimeoutException()), "System.InvalidOperationException" },
        { new GenericException<List<int>>(), "MiniTelemetry.Runtime.Tests.Instrumentation.GenericException`1[System.Collections.Generic.List`1[System.Int32]]" },
        { new GenericException<int>.NestedException(), "MiniTelemetry.Runtime.Tests.Instrumentation.GenericException`1+NestedException[System.Int32]" },
    };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void The_error_type_is_the_one_that_tells_what_happened(Exception thrown, string errorType)
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Same(thrown, Record.Exception(new Failing(() => thrown).Now));
        Assert.Equal(errorType, Assert.Single(heard.Spans).GetTagItem("error.type"));
        Assert.Equal(2, heard.Measurements.Count);
        Assert.All(heard.Measurements, measurement => Assert.Equal(errorType, measurement.Tags["error.type"]));
        Assert.Equal(errorType, Assert.Single(heard.Logs).Attributes["error.type"]);
    }

    [Fact]
    public async Task The_record_of_a_pending_call_has_the_callers_log_scopes()
    {
        using var provider = new HostLoggers();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(provider));
        AmbientLoggers.Use(factory);
        try
        {
            var failing = Boom();
            Task task;
            using (factory.CreateLogger("caller").BeginScope("order 42"))
                task = failing.LaterAsync();
            await Task.Run(failing.Gate.SetResult);
            await Assert.ThrowsAsync<InvalidOperationException>(() => task.WaitAsync(Patience));
            Assert.Single(provider.Records);
            Assert.Equal(["order 42"], provider.Scopes);
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Fact]
    public void Without_a_flow_the_completing_thread_keeps_its_own_activity()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var failing = Boom();
        Task task;
        using (ExecutionContext.SuppressFlow())
            task = failing.LaterAsync();
        Activity? before = null, after = null;
        var completing = new Thread(() =>
        {
            before = new Activity("of the completing thread").Start();
            failing.Gate.SetResult();
            after = Activity.Current;
        });
        completing.UnsafeStart();
        completing.Join();

        Assert.True(SpinWait.SpinUntil(() => task.IsCompleted, Patience));
        Assert.NotNull(task.Exception);
        Assert.Same(before, after);
        Assert.Same(Assert.Single(heard.Spans), Assert.Single(heard.Logs).Current);
    }

    private static Failing Boom(string message = "boom") => new(() => new InvalidOperationException(message));

    /// <summary>Each record calls a wrapped method that fails.</summary>
    private sealed class InstrumentedLoggers : ILoggerFactory, ILogger
    {
        public int Calls { get; private set; }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Calls++;
            Boom("in the logger").Now();
        }

        public void Dispose()
        {
        }
    }
}
