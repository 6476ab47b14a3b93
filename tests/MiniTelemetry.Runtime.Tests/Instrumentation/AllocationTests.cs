using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Free when off, and within a budget when on: the figures of docs/performance.md.</summary>
[Collection(ProcessWideState.Name)]
public sealed class AllocationTests
{
    // What .NET's own StartActivity allocates to offer a sampler the id of a new trace.
    private const int NewTrace = 48;
    private readonly Cheap _cheap = new();

    [Fact]
    public void Off_a_synchronous_call_allocates_nothing()
    {
        Assert.Equal(0, Allocated.PerCall(() => _cheap.Sync(1000, 1)));
        Assert.Equal(0, Allocated.PerCall(() => _cheap.OnlyCounted(1)));
        Assert.Equal(0, Allocated.PerCall(() => _cheap.OnlyTraced(1)));
        Assert.Equal(0, Allocated.PerCall(() => _cheap.Tagged(_cheap, Guid.Empty)));
    }

    [Fact]
    public void Off_a_task_is_the_bodys_own()
    {
        Assert.Same(_cheap.KeptAsyncCore(), _cheap.KeptAsync());
        Assert.Equal(0, Allocated.PerCall(() => _ = _cheap.KeptAsync()));
        Assert.Equal(Allocated.PerCall(() => _ = _cheap.TaskOfAsyncCore(1000, 1)), Allocated.PerCall(() => _ = _cheap.TaskOfAsync(1000, 1)));
    }

    [Fact]
    public void Off_a_value_task_costs_what_its_body_costs() =>
        Assert.Equal(
            Allocated.PerCall(() => Consume(_cheap.ValueTaskOfAsyncCore(1000, 1))),
            Allocated.PerCall(() => Consume(_cheap.ValueTaskOfAsync(1000, 1))));

    [Fact]
    public void Off_no_tag_is_evaluated()
    {
        _cheap.Tagged(_cheap, Guid.NewGuid());
        Assert.Equal(0, _cheap.Reads);
    }

    [Fact]
    public void A_kept_task_stays_the_bodys_own_when_on()
    {
        using var spans = ListenToSpans();
        using var meters = ListenToMeters();
        Assert.Same(_cheap.KeptAsyncCore(), _cheap.KeptAsync());
    }

    [Fact]
    public void On_a_synchronous_call_stays_within_its_budget()
    {
        using var spans = ListenToSpans();
        using var meters = ListenToMeters();
        Assert.InRange(Allocated.PerCallInSpan(() => _cheap.Sync(1000, 1)), 1, 416);
        Assert.InRange(Allocated.PerCall(() => _cheap.Sync(1000, 1)), 1, 416 + NewTrace);
    }

    [Fact]
    public void On_a_task_stays_within_its_budget()
    {
        using var spans = ListenToSpans();
        using var meters = ListenToMeters();
        var body = Allocated.PerCall(() => _ = _cheap.TaskOfAsyncCore(1000, 1));
        Assert.InRange(Allocated.PerCallInSpan(() => _ = _cheap.TaskOfAsync(1000, 1)), body + 1, body + 416);
    }

    [Fact]
    public void With_metrics_only_a_call_allocates_nothing()
    {
        using var meters = ListenToMeters();
        Assert.Equal(0, Allocated.PerCall(() => _cheap.Sync(1000, 1)));
        Assert.Equal(0, Allocated.PerCall(() => _cheap.OnlyCounted(1)));
    }

    [Fact]
    public void With_logs_only_a_call_that_succeeds_allocates_nothing()
    {
        AmbientLoggers.Use(NullLoggerFactory.Instance);
        try
        {
            Assert.Equal(0, Allocated.PerCall(() => _cheap.Sync(1000, 1)));
            Assert.Equal(0, Allocated.PerCall(() => _ = _cheap.KeptAsync()));
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Fact]
    public void A_call_that_a_sampler_dropped_allocates_nothing()
    {
        using var spans = ListenToSpans(ActivitySamplingResult.None);
        Assert.Equal(0, Allocated.PerCallInSpan(() => _cheap.Sync(1000, 1)));

        // For a call without a parent .NET makes a trace id for the sampler, unless nobody asks for it.
        Assert.InRange(Allocated.PerCall(() => _cheap.Sync(1000, 1)), 0, NewTrace);
    }

    private static void Consume(ValueTask<int> task) => Assert.True(task.IsCompletedSuccessfully);

    private static ActivityListener ListenToSpans(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Listeners.Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

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
}
