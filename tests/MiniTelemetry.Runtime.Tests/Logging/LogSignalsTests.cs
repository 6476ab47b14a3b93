using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>The event on the current span, and the count.</summary>
[Collection(ProcessWideState.Name)]
public sealed class LogSignalsTests
{
    private readonly StateLogger _quiet = new() { Level = LogLevel.Critical };

    [Fact]
    public void The_span_gets_an_event_whatever_the_level()
    {
        using var span = Started();
        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3);

        var told = Assert.Single(span.Events);
        Assert.Equal("Low", told.Name);
        Assert.Equal([new("day", "Friday"), new("left", 3L)], told.Tags);
        Assert.Empty(_quiet.Records);
    }

    [Fact]
    public void The_event_tells_of_the_exception()
    {
        using var span = Started();
        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3, new TimeoutException("late"));

        var tags = Assert.Single(span.Events).Tags.ToDictionary();
        Assert.Equal("System.TimeoutException", tags["exception.type"]);
        Assert.Equal("late", tags["exception.message"]);
        Assert.StartsWith("System.TimeoutException: late", (string)tags["exception.stacktrace"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_cannot_be_read_costs_its_text_only()
    {
        using var span = Started();
        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3, new UnreadableException());

        Assert.Equal(typeof(UnreadableException).FullName, Assert.Single(span.Events).Tags.ToDictionary()["exception.message"]);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_span_that_does_not_want_it_gets_none(bool isWanted, bool isStopped)
    {
        using var span = new Activity("span") { IsAllDataRequested = isWanted };
        span.Start();
        if (isStopped)
        {
            span.Stop();
            Activity.Current = span;
        }

        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3);
        Activity.Current = null;

        Assert.Empty(span.Events);
    }

    [Fact]
    public void Redacted_values_do_not_get_onto_the_span()
    {
        using var span = Started();
        new Ledger(_quiet).Entered(new Unprintable(), new());

        Assert.Equal([new("pin", "[redacted]"), new("secret", "[redacted]")], Assert.Single(span.Events).Tags);
    }

    [Fact]
    public void Calls_are_counted_whatever_the_level()
    {
        using var listeners = Listeners.In(TelemetryState.MetricsOnly);
        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3);
        new Ledger(_quiet).Low("A2", DayOfWeek.Monday, 3);
        new Ledger(null).Checked(null);

        var low = listeners.Measurements.Where(static measured => measured.Name == "ledger.low").ToList();
        Assert.Equal(2, low.Count);
        Assert.Equal(("{event}", 1d), (low[0].Unit, low[0].Value));
        Assert.Equal([new("day", "Friday")], low[0].Tags);
        Assert.Empty(Assert.Single(listeners.Measurements, static measured => measured.Name == "ledger.checked").Tags);
    }

    [Fact]
    public void A_count_has_the_context_that_is_on_metrics()
    {
        using var listeners = Listeners.In(TelemetryState.MetricsOnly);
        using (Telemetry.BeginContext([new("tier", "gold"), new("day", "ambient")], Signals.Metrics))
        using (Telemetry.BeginContext("tenant.id", "acme"))
            new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3);
        Assert.Equal([new("day", "Friday"), new("tier", "gold")], Assert.Single(listeners.Measurements).Tags);
    }

    [Fact]
    public void A_counter_without_tags_has_few_series()
    {
        new Ledger(_quiet).Checked("");
        new Ledger(_quiet).Low("", default, 0);

        Assert.True(FewSeries.Contains(Listeners.Scope, "ledger.checked"));
        Assert.False(FewSeries.Contains(Listeners.Scope, "ledger.low"));
    }

    [Fact]
    public void The_record_of_a_level_that_is_on_is_written_too()
    {
        var logger = new StateLogger();
        using var span = Started();
        new Ledger(logger).Low("A1", DayOfWeek.Friday, 3);

        Assert.Equal("A1 low", logger.Only.Message);
        Assert.Equal(["sku", "left", "{OriginalFormat}"], logger.Only.Keys);
        Assert.Single(span.Events);
    }

    [Fact]
    public void The_check_of_the_level_may_be_left_out()
    {
        new Ledger(_quiet).Checked("A1");

        Assert.Equal("A1", _quiet.Only["sku"]);
    }

    [Fact]
    public void A_listener_that_throws_does_not_reach_the_caller()
    {
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "ledger.low")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("a meter that throws"));
        meters.Start();
        var faults = TelemetryFaults.Total;
        using var span = Started();
        new Ledger(_quiet).Low("A1", DayOfWeek.Friday, 3);

        Assert.Equal(faults + 1, TelemetryFaults.Total);
        Assert.Single(span.Events);
    }

    [Fact]
    public void All_of_it_is_in_the_stream()
    {
        using var started = new StartedTelemetry(static options => options.MinimumLogLevel = LogLevel.Trace);
        using (var span = started.Running.GetTracer("t").StartActivity("outer"))
            AmbientLedger.Told("a tale", 2);

        Assert.Single(started.LinesWith("a tale told"));
        started.Running.Dispose();
        Assert.Contains(started.Written, static line => line.Contains("ambient_ledger.told", StringComparison.Ordinal));
    }

    private static Activity Started() => new Activity("span") { IsAllDataRequested = true }.Start();

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException("unreadable");
    }
}
