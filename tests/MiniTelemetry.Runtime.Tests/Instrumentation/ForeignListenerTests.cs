using System.Diagnostics;
using System.Diagnostics.Metrics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Listeners and handlers of the application that throw where instruments are made and spans are started.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ForeignListenerTests
{
    [Fact]
    public void A_listener_that_throws_at_a_new_source_breaks_no_method()
    {
        var scope = ScopeRegistry.Get("Foreign." + nameof(A_listener_that_throws_at_a_new_source_breaks_no_method));
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == scope.Name ? throw new InvalidOperationException("a listener that throws") : false,
        };
        ActivitySource.AddActivityListener(listener);
        var method = new MethodInstrument(scope, "Type", "Method", "type.method").Traced("Type.Method");
        method.Start().Complete();
    }

    [Fact]
    public void A_listener_that_throws_at_a_new_instrument_breaks_no_method()
    {
        var scope = ScopeRegistry.Get("Foreign." + nameof(A_listener_that_throws_at_a_new_instrument_breaks_no_method));
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == scope.Name)
                    throw new InvalidOperationException("a listener that throws");
            },
        };
        listener.Start();
        var method = new MethodInstrument(scope, "Type", "Method", "type.method").Timed().Counted();
        method.Start().Complete();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_handler_of_the_current_activity_that_throws_never_reaches_the_caller(bool stopped)
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var play = new Play(Ending.Succeeds);
        var caller = new Activity("caller").Start();
        if (stopped)
            StopElsewhere(caller);
        static void Throw(object? sender, ActivityChangedEventArgs e) => throw new InvalidOperationException("a handler that throws");
        Activity.CurrentChanged += Throw;
        try
        {
            Assert.Equal(42, new Subject(play).Value(play, play.Token));
        }
        finally
        {
            Activity.CurrentChanged -= Throw;
        }

        Assert.Same(caller, Activity.Current);
    }

    private static void StopElsewhere(Activity activity)
    {
        var thread = new Thread(activity.Stop);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public async Task A_cold_task_that_is_cancelled_is_no_success()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var method = new MethodInstrument(ScopeRegistry.Get(Listeners.Scope), "Type", "Cold", "type.cold").Traced("Type.Cold");
        using var cancellation = new CancellationTokenSource();
        var cold = new Task(() => { }, cancellation.Token);
        Assert.Same(cold, method.Start(cancellation.Token).Complete(cold));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cold);
        Assert.Equal("cancelled", Assert.Single(heard.Spans).GetTagItem("minitelemetry.outcome"));
    }

    [Fact]
    public async Task The_record_of_a_cancelled_task_shows_no_frame_of_ours()
    {
        using var started = new StartedTelemetry();
        var method = new MethodInstrument(ScopeRegistry.Get(Listeners.Scope), "Type", "TimesOut", "type.times_out").Traced("Type.TimesOut");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => method.Start().Complete(TimeOutAsync()));
        var lines = started.Lines();
        Assert.Contains(lines, line => line.Contains(nameof(TimeOutAsync), StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("CancellationOf", StringComparison.Ordinal));
    }

    private static async Task TimeOutAsync()
    {
        await Task.Yield();
        throw new OperationCanceledException("a time-out of its own");
    }

    [Theory]
    [InlineData("*")]
    [InlineData("Shop.?")]
    public void A_scope_name_is_no_pattern(string name)
    {
        using var telemetry = Telemetry.Start(new TelemetryOptions { ServiceName = "test", Output = Stream.Null, UseEnvironment = false });
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => telemetry.GetTracer(name)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => telemetry.GetMeter(name));
    }
}
