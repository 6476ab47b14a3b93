using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What the record of a success costs: nothing where nobody listens to Debug, and little where somebody does.</summary>
[Collection(ProcessWideState.Name)]
public sealed class CompletionAllocationTests
{
    private const int Record = 40;
    private const int Seconds = 24;
    private const int Array = 24;
    private const int Tag = 16;
    private static readonly Func<int> Body = static () => 1000;

    [Theory]
    [InlineData(ActivitySamplingResult.AllDataAndRecorded)]
    [InlineData(ActivitySamplingResult.PropagationData)]
    [InlineData(ActivitySamplingResult.None)]
    public void With_debug_off_no_call_costs_a_byte_more(ActivitySamplingResult sampling)
    {
        using var spans = ListenToSpans(sampling);
        using var off = Listeners.In(TelemetryState.Off);
        foreach (var method in Kinds())
        {
            AmbientLoggers.Use(null);
            var silent = Of(method);
            using var factory = HostFactory(LogLevel.Information);
            AmbientLoggers.Use(factory);
            Assert.Equal(silent, Of(method));
        }
    }

    [Theory]
    [InlineData(ActivitySamplingResult.AllDataAndRecorded)]
    [InlineData(ActivitySamplingResult.PropagationData)]
    [InlineData(ActivitySamplingResult.None)]
    public void With_debug_on_a_record_costs_itself_and_its_duration(ActivitySamplingResult sampling)
    {
        using var spans = ListenToSpans(sampling);
        using var off = Listeners.In(TelemetryState.Off);
        foreach (var method in Kinds())
        {
            AmbientLoggers.Use(null);
            var silent = Of(method);
            AmbientLoggers.Use(new DeafLoggers());
            Assert.Equal(silent + Record + Seconds, Of(method));
        }
    }

    [Fact]
    public void With_debug_on_its_tags_cost_a_list_of_them()
    {
        using var off = Listeners.In(TelemetryState.Off);
        var method = ByHand.Method().Timed().Tagged("tier", "gold").Tagged("shard", "a");
        AmbientLoggers.Use(new DeafLoggers());
        Assert.Equal(Record + Seconds + Array + (2 * Tag), Of(method));
    }

    [Fact]
    public void On_stdout_a_record_costs_no_more_than_that()
    {
        var method = ByHand.Method().Counted();
        using (new StartedTelemetry())
            Assert.Equal(0, Of(method));

        // Until the just-in-time compiler has settled, its first versions of the runtime's own generic code box values.
        using (new StartedTelemetry(o => o.MinimumLogLevel = LogLevel.Debug))
            Eventually.True(() => Of(method) == Record + Seconds, "a record of 64 bytes");
    }

    private static ActivityListener ListenToSpans(ActivitySamplingResult sampling)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static double Of(MethodInstrument method) => Allocated.PerCallInSpan(() => method.Now(Body));

    private static MethodInstrument[] Kinds() =>
        [ByHand.Method().Traced(), ByHand.Method().Timed(), ByHand.Method().Counted(), ByHand.Method().Traced().Timed().Counted().InFlight()];

    private static ILoggerFactory HostFactory(LogLevel level) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(level).AddProvider(new HostLoggers()));

    /// <summary>It takes everything and does nothing with it.</summary>
    private sealed class DeafLoggers : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Debug.Assert(eventId.Name == "order_desk.place.completed", "only successes are measured");

        public void Dispose()
        {
        }
    }
}
