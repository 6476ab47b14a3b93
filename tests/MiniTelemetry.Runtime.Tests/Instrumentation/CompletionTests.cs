using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Instrumentation.Streams;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Each call that succeeds is told at Debug, with its duration; where nobody listens to Debug, nothing is.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class CompletionTests
{
    private const string Duration = "minitelemetry.duration";

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    /// <summary>Each kind of wrapper, alone.</summary>
    private static MethodInstrument[] Kinds =>
    [
        ByHand.Method().Traced(), ByHand.Method().Timed(), ByHand.Method().Counted(), ByHand.Method().InFlight(),
        ByHand.Method().Enriching().Counted(),
    ];

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_call_that_succeeds_is_told_with_the_duration_of_its_span(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced().Timed();
        Assert.Equal(7, await method.RunAsync(returns, () => 7));
        var (log, span) = (Assert.Single(heard.Completions), Assert.Single(heard.Spans));
        Assert.Equal((LogLevel.Debug, "Shop.OrderDesk", "order_desk.place.completed"), (log.Level, log.Category, log.EventId.Name));
        Assert.Matches(Message(), log.Message);
        Assert.Null(log.Exception);
        Assert.Same(span, log.Current);
        Assert.Equal(["code.function.name", Duration, "{OriginalFormat}"], log.Attributes.Keys);
        Assert.Equal("Shop.OrderDesk.Place", log.Attributes["code.function.name"]);
        Assert.Equal(span.Duration.TotalSeconds, log.Attributes[Duration]);
        Assert.Equal(Assert.Single(heard.Measurements).Value, log.Attributes[Duration]);
        Assert.Empty(heard.Logs);
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_call_whose_result_is_read_is_told_with_what_it_said(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced().Timed();
        await method.RunAsync(returns, () => 7, static (outcome, result) =>
        {
            outcome.Tag("result", result);
            outcome.Tag("span.only", result, Signals.Span);
            outcome.Tag("log.only", result, Signals.Logs);
            outcome.Tag("metric.only", result, Signals.Metrics);
        });
        var log = Assert.Single(heard.Completions);
        Assert.Equal(["code.function.name", "result", "log.only", Duration, "{OriginalFormat}"], log.Attributes.Keys);
        Assert.Equal((7L, 7L), (log.Attributes["result"], log.Attributes["log.only"]));
    }

    [Fact]
    public void A_record_carries_the_tags_that_the_record_of_a_failure_carries()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced().Timed().Tagged("tier", "gold").Tagged("shard", "a", Signals.Logs).Tagged("hidden", 1, Signals.Span);
        method.Now(() => Tagging(1));
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException($"{Tagging(1)}")));
        var (completed, failed) = (Assert.Single(heard.Completions).Attributes, Assert.Single(heard.Logs).Attributes);
        Assert.Equal(["code.function.name", "tier", "shard", "by.hand", Duration, "{OriginalFormat}"], completed.Keys);
        Assert.Equal(completed.Keys.Append("error.type").Order(), failed.Keys.Order());
        Assert.Equal(("gold", "a"), (completed["tier"], completed["shard"]));
    }

    [Theory]
    [InlineData(TelemetryState.On)]
    [InlineData(TelemetryState.LogsOnly)]
    [InlineData(TelemetryState.SampledOut)]
    [InlineData(TelemetryState.PropagationOnly)]
    public void Every_kind_of_wrapper_tells_its_duration(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        foreach (var method in Kinds)
            method.Now(() => Wait(5));
        Assert.Equal(Kinds.Length, heard.Completions.Count);
        Assert.All(heard.Completions, log => Assert.InRange(Assert.IsType<double>(log.Attributes[Duration]), 0.004, 60));
    }

    [Fact]
    public void What_only_enriches_anothers_span_tells_nothing()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var open = new Activity("open") { IsAllDataRequested = true }.Start();
        ByHand.Method().Enriching().Now(() => 1);
        Assert.Empty(heard.Completions);
    }

    [Theory]
    [InlineData(LogLevel.Trace, 5)]
    [InlineData(LogLevel.Debug, 5)]
    [InlineData(LogLevel.Information, 0)]
    [InlineData(LogLevel.None, 0)]
    public void The_level_decides(LogLevel level, int records)
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.AllDataAndRecorded, level);
        foreach (var method in Kinds)
            method.Now(() => 1);
        Assert.Equal(records, heard.Completions.Count);
    }

    [Fact]
    public void The_level_of_failures_is_not_that_of_completions()
    {
        using var heard = Listeners.In(TelemetryState.On);
        ByHand.Method().Traced().FailsAt(LogLevel.Critical).Now(() => 1);
        ByHand.Method().Traced().FailsAt(LogLevel.None).Now(() => 1);
        Assert.Equal([LogLevel.Debug, LogLevel.Debug], heard.Completions.Select(log => log.Level));
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task A_call_that_does_not_succeed_tells_its_duration_too(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var method = ByHand.Method().Traced().Expects(typeof(KeyNotFoundException));
        await Record.ExceptionAsync(() => method.RunAsync<int>(returns, () => throw new TimeoutException()));
        await Record.ExceptionAsync(() => method.RunAsync<int>(returns, () => throw new KeyNotFoundException()));
        await Record.ExceptionAsync(() => method.RunAsync<int>(returns, () => throw new OperationCanceledException(), null, cancelled.Token));
        await method.RunAsync(returns, () => 1, static (outcome, result) => outcome.FailWhen(result, static _ => true));
        Assert.Equal(
            ["order_desk.place.exception", "order_desk.place.expected_error", "order_desk.place.cancelled", "order_desk.place.failure"],
            heard.Logs.Select(log => log.EventId.Name));
        Assert.Equal(heard.Spans.Select(span => (object)span.Duration.TotalSeconds), heard.Logs.Select(log => log.Attributes[Duration]));
        Assert.Empty(heard.Completions);
    }

    [Fact]
    public void Without_a_clock_a_failure_has_no_duration()
    {
        using var heard = Listeners.Hearing(ActivitySamplingResult.AllDataAndRecorded, LogLevel.Information);
        Assert.Throws<TimeoutException>(() => ByHand.Method().Counted().Now<int>(() => throw new TimeoutException()));
        Assert.DoesNotContain(Duration, Assert.Single(heard.Logs).Attributes.Keys);
    }

    [Fact]
    public async Task A_stream_is_told_at_its_end_with_its_items()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var read = Feed.Async(() => NumbersAsync(3));
        Assert.Empty(heard.Completions);
        Assert.Equal(3, await read.CountAsync());
        Assert.Equal([0], Feed.Sync(() => Enumerable.Range(0, 3)).Take(1));
        Assert.Empty(Feed.Sync(() => Enumerable.Range(0, 0), Feed.Untraced));
        Assert.Equal(["feed.read.completed", "feed.read.completed", "feed.untraced.completed"], heard.Completions.Select(log => log.EventId.Name));
        Assert.Equal([3L, 1L, 0L], heard.Completions.Select(log => log.Attributes[Feed.Items]));
        Assert.Equal(heard.Spans, heard.Completions.Take(2).Select(log => log.Current));
        Assert.All(heard.Completions, log => Assert.IsType<double>(log.Attributes[Duration]));
    }

    [Fact]
    public void A_filter_that_is_changed_counts_from_the_next_call_on()
    {
        using var provider = new HostLoggers();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("LogLevel:Default", "Information")]).Build();
        using var factory = LoggerFactory.Create(logging => logging.AddConfiguration(configuration).AddProvider(provider));
        AmbientLoggers.Use(factory);
        try
        {
            var kinds = Kinds;
            foreach (var level in new[] { "Information", "Debug", "Warning", "Debug" })
            {
                configuration["LogLevel:Default"] = level;
                configuration.Reload();
                foreach (var method in kinds)
                    method.Now(() => 1);
            }

            Assert.Equal(2 * kinds.Length, provider.Records.Count);
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_logger_that_is_instrumented_does_not_come_back_to_itself(bool asksOnly)
    {
        var instrumented = new InstrumentedLoggers(asksOnly);
        AmbientLoggers.Use(instrumented);
        try
        {
            Assert.Equal(1, ByHand.Method().Traced().Now(() => 1));
            Assert.Equal(1, ByHand.Method().Counted().Now(() => 1));
            Assert.Equal(asksOnly ? 0 : 2, instrumented.Records);
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Fact]
    public void A_logger_that_throws_when_asked_costs_its_record_only()
    {
        using var heard = Listeners.In(TelemetryState.MetricsOnly);
        AmbientLoggers.Use(new FaultyLoggers());
        foreach (var method in Kinds)
            Assert.Equal(1, method.Now(() => 1));
        Assert.Equal(["order_desk.place.duration", "order_desk.place.calls"], heard.Measurements.Select(m => m.Name).Distinct().Take(2));
    }

    [Fact]
    public void On_stdout_a_completion_stands_before_its_spans_line_and_says_the_same()
    {
        using var started = new StartedTelemetry(o => o.MinimumLogLevel = LogLevel.Debug);
        var method = new MethodInstrument(ScopeRegistry.Get(StartedTelemetry.NewName("scope")), "Shop.OrderDesk", "Place", "order_desk.place").Traced();
        method.Tagged("order.id", 42).Now(() => Wait(2));
        var lines = started.LinesWith("OrderDesk.Place ");
        Assert.Equal(2, lines.Length);
        var log = Stdout.Support.TextGrammar.Log().Match(lines[0]);
        var span = Stdout.Support.TextGrammar.Span().Match(lines[1]);
        Assert.Equal("DEBUG", log.Groups["level"].Value);
        Assert.Equal((span.Groups["trace"].Value, span.Groups["span"].Value), (log.Groups["trace"].Value, log.Groups["span"].Value));
        Assert.Equal($"OrderDesk.Place completed in {span.Groups["ms"].Value} ms", log.Groups["message"].Value);
        var attributes = Stdout.Support.TextGrammar.Attributes(log);
        Assert.Equal(["event.name", "code.function.name", "order.id", Duration], attributes.Keys);
        Assert.Equal("order_desk.place.completed", attributes["event.name"]);
    }

    private static int Tagging(int value)
    {
        Activity.Current!.SetTag("by.hand", true);
        return value;
    }

    private static int Wait(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return milliseconds;
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }

    [GeneratedRegex(@"^OrderDesk\.Place completed in \d+\.\d{3} ms$")]
    private static partial Regex Message();

    /// <summary>Asking it, or writing to it, calls a wrapped method.</summary>
    private sealed class InstrumentedLoggers(bool asksOnly) : ILoggerFactory, ILogger
    {
        private readonly MethodInstrument _own = ByHand.Method("Log").Traced().Counted();

        public int Records { get; private set; }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => _own.Now(() => !asksOnly);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _own.Now(() => ++Records);

        public void Dispose()
        {
        }
    }

    private sealed class FaultyLoggers : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => throw new InvalidOperationException("a logger that cannot be asked");

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("a logger that cannot be written to");

        public void Dispose()
        {
        }
    }
}
