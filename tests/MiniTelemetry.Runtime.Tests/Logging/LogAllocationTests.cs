using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>Free when off; on, the one box of the values that the provider makes.</summary>
[Collection(ProcessWideState.Name)]
public sealed class LogAllocationTests
{
    private static readonly TimeoutException Error = new();

    private readonly Ledger _off = new(new CheapLogger(LogLevel.None));
    private readonly Ledger.Account _account = new();

    [Fact]
    public void Off_nothing_is_allocated_and_nothing_is_read()
    {
        Assert.Equal(0, Allocated.PerCall(() => _off.Booked(1_000, 1.5m, "")));
        Assert.Equal(0, Allocated.PerCall(() => _off.Lost(1_000, Error)));
        Assert.Equal(0, Allocated.PerCall(() => _off.At(LogLevel.Critical, "")));
        Assert.Equal(0, Allocated.PerCall(() => _off.Opened(_account)));
        Assert.Equal(0, Allocated.PerCall(() => _off.Wide(1_000, "", 1.5m, default, default, 1.5, null, 1_000)));
    }

    [Fact]
    public void Without_a_logger_and_without_telemetry_neither()
    {
        var none = new Ledger(null);
        AmbientLoggers.Use(null);

        Assert.Equal(0, Allocated.PerCall(() => AmbientLedger.Noted("")));
        Assert.Equal(0, Allocated.PerCall(() => AmbientLedger.Nested<string>.Noted("", 1_000)));
        Assert.Equal(0, Allocated.PerCall(() => none.Booked(1_000, 1.5m, "")));
    }

    [Fact]
    public void A_span_event_and_a_count_that_nobody_wants_cost_nothing()
    {
        using var unwanted = new Activity("unwanted") { IsAllDataRequested = false };

        Assert.Equal(0, Allocated.PerCall(() => _off.Low("", DayOfWeek.Friday, 1_000)));
        Assert.Equal(0, Allocated.PerCall(() => AmbientLedger.Told("", 1_000)));
        Assert.Equal(0, Allocated.PerCall(() =>
        {
            Activity.Current = null;
            _off.Low("", DayOfWeek.Friday, 1_000, Error);
        }));
    }

    [Fact]
    public void On_a_call_costs_no_more_than_the_box_of_its_values()
    {
        var on = new Ledger(new CheapLogger(LogLevel.Trace));

        // Two words of the object, then an int, a decimal and a reference.
        Assert.Equal(16 + 32, Allocated.PerCall(() => on.Booked(1_000, 1.5m, "")));
        Assert.Equal(16 + 8, Allocated.PerCall(() => on.Lost(1_000, Error)));
    }

    private sealed class CheapLogger(LogLevel level) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= level;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => GC.KeepAlive(state);
    }
}
