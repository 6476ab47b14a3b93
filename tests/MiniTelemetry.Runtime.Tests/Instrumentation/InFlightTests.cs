using System.Diagnostics.Metrics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What is under way is counted up and down alike, whatever happens in between.</summary>
[Collection(ProcessWideState.Name)]
public sealed class InFlightTests
{
    private const string Active = "order_desk.place.active";

    public static TheoryData<Returns> AllReturns => ByHand.AllReturns;

    [Fact]
    public void One_more_before_the_body_and_one_less_after_the_measurements()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var before = 0;
        var method = ByHand.Method().Traced().Counted().Timed().InFlight();
        method.Now(() => before = heard.Measurements.Count);

        Assert.Equal(1, before);
        Assert.Equal([Active, "order_desk.place.duration", "order_desk.place.calls", Active], heard.Measurements.Select(m => m.Name));
        Assert.Equal([1, -1], ChangesIn(heard).Select(change => change.Value));
        Assert.All(ChangesIn(heard), change => Assert.Equal("{call}", change.Unit));
        Assert.All(heard.Measurements, measurement => Assert.Same(Assert.Single(heard.Spans), measurement.Current));
    }

    [Theory]
    [MemberData(nameof(AllReturns))]
    public async Task Every_ending_takes_it_back(Returns returns)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var method = ByHand.Method().Traced().InFlight();
        await method.RunAsync(returns, () => 1);
        await method.RunAsync(returns, () => 1, static (_, _) => { });
        await Assert.ThrowsAsync<TimeoutException>(() => method.RunAsync<int>(returns, () => throw new TimeoutException()));
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            method.RunAsync<int>(returns, () => throw new OperationCanceledException(cancelled.Token), null, cancelled.Token));

        Assert.Equal(4, ChangesIn(heard).Count(change => change.Value == 1));
        Assert.Equal(4, ChangesIn(heard).Count(change => change.Value == -1));
        Assert.All(ChangesIn(heard), change => Assert.Empty(change.Tags));
    }

    [Fact]
    public void A_pending_call_is_under_way_until_its_task_ends()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource<int>();
        var task = ByHand.Method().InFlight().Task(() => gate.Task);
        Assert.Equal(1, ChangesIn(heard).Sum(change => change.Value));
        gate.SetResult(1);
        Assert.True(SpinWait.SpinUntil(() => task.IsCompleted, TimeSpan.FromSeconds(30)));
        Assert.Equal(0, ChangesIn(heard).Sum(change => change.Value));
    }

    [Fact]
    public void Both_have_the_tags_of_the_call_and_none_of_what_came_later()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Timed(tagged: true).InFlight(tagged: true).Tagged("tier", "gold", Signals.Metrics);
        var call = method.Start();
        call.Tag("country", "CH", Signals.Metrics);
        call.Tag("order.id", 7, Signals.Logs);
        call.InFlight();
        call.Tag("size", "large", Signals.Metrics);
        call.Complete<string>("ok", static (outcome, result) => outcome.Tag("result", result, Signals.Metrics));

        Dictionary<string, object?> atStart = new() { ["tier"] = "gold", ["country"] = "CH" };
        Assert.Equal([1, -1], ChangesIn(heard).Select(change => change.Value));
        Assert.All(ChangesIn(heard), change => Assert.Equal(atStart, change.Tags));
        var duration = Assert.Single(heard.Measurements, m => m.Name.EndsWith("duration", StringComparison.Ordinal));
        Assert.Equal(["country", "result", "size", "tier"], duration.Tags.Keys.Order());
    }

    [Fact]
    public void A_failure_is_on_neither()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Counted().InFlight();
        Assert.Throws<TimeoutException>(() => method.Now<int>(() => throw new TimeoutException()));
        Assert.All(ChangesIn(heard), change => Assert.Empty(change.Tags));
        Assert.Equal(3, heard.Measurements.Count);
    }

    [Fact]
    public async Task Concurrent_calls_balance_by_their_tags()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = ByHand.Method().Traced().Timed(tagged: true).InFlight(tagged: true);
        await Parallel.ForAsync(0, 400, async (number, _) =>
        {
            try
            {
                await TaggedAsync(method, number);
            }
            catch (TimeoutException)
            {
                // Every third call fails.
            }
        });

        var series = ChangesIn(heard).GroupBy(change => change.Tags["shard"]).ToArray();
        Assert.Equal(7, series.Length);
        Assert.All(series, changes => Assert.Equal(0, changes.Sum(change => change.Value)));
        Assert.Equal(800, ChangesIn(heard).Length);
    }

    [Fact]
    public void A_listener_that_throws_costs_the_others_no_balance()
    {
        long heard = 0, heardToo = 0;
        using var one = Hear((_, value) => heard += value);
        using var thrower = Hear((_, value) => throw new InvalidOperationException("a meter that throws"));
        using var other = Hear((_, value) => heardToo += value);
        var faults = TelemetryFaults.Total;
        Assert.Equal(5, ByHand.Method().InFlight().Now(() => 5));
        Assert.Equal((0, 0), (heard, heardToo));
        Assert.Equal(faults + 2, TelemetryFaults.Total);
    }

    [Fact]
    public void A_listener_that_throws_at_one_less_is_absorbed()
    {
        using var meters = Hear((_, value) => GC.KeepAlive(value > 0 ? value : throw new InvalidOperationException("a meter that throws")));
        var faults = TelemetryFaults.Total;
        Assert.Equal(5, ByHand.Method().InFlight().Now(() => 5));
        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Fact]
    public void A_listener_that_came_during_the_call_hears_nothing_of_it()
    {
        using var logs = Listeners.In(TelemetryState.LogsOnly);
        var method = ByHand.Method().InFlight();
        var changes = new List<long>();
        MeterListener? late = null;
        method.Now(() =>
        {
            late = Hear((_, value) => changes.Add(value));
            return method.Now(() => 1);
        });
        Assert.Equal([1, -1], changes);
        late!.Dispose();
    }

    [Fact]
    public void A_listener_that_went_during_the_call_costs_nothing()
    {
        var changes = new List<long>();
        var meters = Hear((_, value) => changes.Add(value));
        Assert.Equal(5, ByHand.Method().InFlight().Now(() =>
        {
            meters.Dispose();
            return 5;
        }));
        Assert.Equal([1], changes);
    }

    [Fact]
    public void Names_and_words_of_ones_own()
    {
        Instrument? made = null;
        using var meters = Hear((instrument, _) => made = instrument);
        ByHand.Method().InFlight().Now(() => 1);
        Assert.Equal((Active, "Calls of Shop.OrderDesk.Place under way."), (made!.Name, made.Description));
        ByHand.Method().InFlight("desk.busy", "How busy it is.").Now(() => 1);
        Assert.Equal(("desk.busy", "How busy it is."), (made.Name, made.Description));
        Assert.IsType<UpDownCounter<long>>(made);
    }

    private static async Task<int> TaggedAsync(MethodInstrument method, int number)
    {
        var call = method.Start();
        call.Tag("shard", number % 7, Signals.Metrics);
        call.InFlight();
        return await call.Complete<int>(BodyAsync(number), static (outcome, result) => outcome.Tag("odd", result % 2 == 1, Signals.Metrics));
    }

    private static async Task<int> BodyAsync(int number)
    {
        if (number % 2 == 0)
            await Task.Yield();
        return number % 3 == 0 ? throw new TimeoutException() : number;
    }

    private static Measurement[] ChangesIn(Listeners heard) => [.. heard.Measurements.Where(m => m.Name == Active)];

    private static MeterListener Hear(Action<Instrument, long> hear)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == Listeners.Scope)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => hear(instrument, value));
        listener.Start();
        return listener;
    }
}
