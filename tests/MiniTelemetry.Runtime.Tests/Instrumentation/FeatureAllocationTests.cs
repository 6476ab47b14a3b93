using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What calls in flight, results that are read and enriched spans allocate: nothing of their own.</summary>
[Collection(ProcessWideState.Name)]
public sealed class FeatureAllocationTests
{
    // A pending call has to keep who reads its result.
    private const int Reference = 8;
    private static readonly Func<int> Body = static () => 1000;
    private static readonly Func<Task<int>> NeverEnding = static () => new TaskCompletionSource<int>().Task;
    private static readonly ResultReader<int> Nothing = static (outcome, result) => outcome.FailWhen(result, static result => result < 0);
    private static readonly ResultReader<int> Tag = static (outcome, result) => outcome.Tag("result", result);

    [Fact]
    public void Off_all_of_it_is_free()
    {
        var method = ByHand.Method().Traced().Timed().Counted().InFlight().Expects(typeof(TimeoutException)).FailsAt(0);
        var enriching = ByHand.Method().Enriching().Counted().InFlight();
        Assert.Equal(0, Allocated.PerCall(() => method.Now(Body, Tag)));
        Assert.Equal(0, Allocated.PerCall(() => enriching.Now(Body, Tag)));
    }

    [Fact]
    public void Calls_in_flight_add_nothing()
    {
        using var all = Listen();
        var bare = ByHand.Method().Traced().Timed();
        var counted = ByHand.Method().Traced().Timed().InFlight();
        Assert.Equal(Allocated.PerCallInSpan(() => bare.Now(Body)), Allocated.PerCallInSpan(() => counted.Now(Body)));
        Assert.Equal(Allocated.PerCallInSpan(() => Tagged(bare)), Allocated.PerCallInSpan(() => Tagged(counted)));
        Assert.Equal(Pending(bare, null), Pending(counted, null));
    }

    [Fact]
    public void With_metrics_only_calls_in_flight_allocate_nothing()
    {
        using var meters = ListenToMeters();
        var method = ByHand.Method().Timed().InFlight().Tagged("tier", "gold", Signals.Metrics);
        Assert.Equal(0, Allocated.PerCall(() => method.Now(Body, Nothing)));
    }

    [Fact]
    public void A_result_that_is_read_costs_its_tags_only()
    {
        using var all = Listen();
        var method = ByHand.Method().Traced().Timed();
        var kept = Task.FromResult(1000);
        var bare = Allocated.PerCallInSpan(() => method.Now(Body));
        Assert.Equal(bare, Allocated.PerCallInSpan(() => method.Now(Body, Nothing)));
        Assert.Equal(bare, Allocated.PerCallInSpan(() => _ = method.Task(() => kept, Nothing)));
        Assert.Equal(Allocated.PerCallInSpan(() => Tagged(method)), Allocated.PerCallInSpan(() => method.Now(Body, Tag)));
        Assert.InRange(Pending(method, Nothing) - Pending(method, null), 0, Reference);
    }

    [Fact]
    public void An_open_span_costs_its_tags_only()
    {
        var method = ByHand.Method().Enriching();
        Assert.Equal(0, Allocated.PerCallInSpan(() => method.Now(Body, Nothing)));
        AmbientLoggers.Use(NullLoggerFactory.Instance);
        try
        {
            // The tag is on the span once, and replaced from then on.
            Assert.Equal(0, Allocated.PerCallInSpan(() => method.Now(Body, Tag)));
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    private static double Pending(MethodInstrument method, ResultReader<int>? reader) =>
        Allocated.PerCallInSpan(() => _ = method.Task(NeverEnding, reader));

    private static void Tagged(MethodInstrument method)
    {
        var call = method.Start();
        call.Tag("result", 1000);
        call.InFlight();
        call.Complete();
    }

    private static CompositeListener Listen() => new();

    private static MeterListener ListenToMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == Listeners.Scope)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
        return listener;
    }

    private sealed class CompositeListener : IDisposable
    {
        private readonly MeterListener _meters = ListenToMeters();
        private readonly ActivityListener _spans = new()
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };

        public CompositeListener() => ActivitySource.AddActivityListener(_spans);

        public void Dispose()
        {
            _spans.Dispose();
            _meters.Dispose();
        }
    }
}
