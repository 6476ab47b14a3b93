using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>What a logging provider is given of a log method's call.</summary>
[Collection(ProcessWideState.Name)]
public sealed class LogRecordTests
{
    private readonly StateLogger _logger = new();
    private readonly Ledger _ledger;

    public LogRecordTests() => _ledger = new(_logger);

    [Fact]
    public void The_record_has_level_event_message_and_attributes()
    {
        _ledger.Booked(42, 9.5m, "Ann");

        Assert.Equal(LogLevel.Information, _logger.Only.Level);
        Assert.Equal("Booked", _logger.Only.Event.Name);
        Assert.Equal("Booked 42: 9.50 by Ann", _logger.Only.Message);
        Assert.Equal(
            [new("booking.number", 42), new("total", 9.5m), new("name", "Ann"), new("{OriginalFormat}", "Booked {booking.number}: {total:0.00} by {name}")],
            _logger.Only.State);
        Assert.Null(_logger.Only.Exception);
    }

    [Fact]
    public void The_state_is_a_list_as_any_other()
    {
        _ledger.Booked(42, 9.5m, null);
        var state = _logger.Only.State;

        Assert.Equal(4, state.Count);
        Assert.Equal(_logger.Only.Message, state.ToString());
        Assert.Equal(state.Select(static pair => pair.Key), ((IEnumerable)state).Cast<KeyValuePair<string, object?>>().Select(static pair => pair.Key));
        Assert.Throws<IndexOutOfRangeException>(() => state[4]);
        Assert.Throws<IndexOutOfRangeException>(() => state[-1]);
        Assert.Throws<IndexOutOfRangeException>(() => state[int.MinValue]);
    }

    [Fact]
    public void The_exception_has_its_own_place()
    {
        var error = new TimeoutException("late");
        _ledger.Lost(3, error);

        Assert.Same(error, _logger.Only.Exception);
        Assert.Equal(["number", "{OriginalFormat}"], _logger.Only.Keys);
        Assert.Equal(new EventId(7, "ledger.lost"), _logger.Only.Event);
        Assert.Equal("ledger.lost", _logger.Only.Event.Name);
    }

    [Fact]
    public void The_level_may_be_a_parameter()
    {
        _ledger.At(LogLevel.Critical, "now");

        Assert.Equal(LogLevel.Critical, _logger.Only.Level);
        Assert.Equal("now at Critical", _logger.Only.Message);
        Assert.Equal(["level", "what", "{OriginalFormat}"], _logger.Only.Keys);
    }

    [Fact]
    public void A_level_that_is_off_is_not_written()
    {
        var logger = new StateLogger { Level = LogLevel.Warning };
        new Ledger(logger).Booked(1, 1, "");

        Assert.Empty(logger.Records);
    }

    [Fact]
    public void Sequences_are_written_as_Microsoft_Extensions_Logging_writes_them() => InCulture("de-DE", () =>
    {
        _ledger.Listed([1, null, 3], new() { ["a"] = 1.5, ["b"] = 2 }, null, new[] { "x", null });

        Assert.Equal("1, (null), 3 [a, 1.5], [b, 2] (null) x, (null)", _logger.Only.Message);
    });

    [Fact]
    public void A_text_is_no_sequence()
    {
        _ledger.Listed([], [], [], "text");

        Assert.Equal("   text", _logger.Only.Message);
    }

    [Fact]
    public void A_sequence_without_an_end_is_cut()
    {
        _ledger.Listed(Endless(), [], null, null);

        Assert.Contains("1, 1, …", _logger.Only.Message, StringComparison.Ordinal);
        Assert.InRange(_logger.Only.Message.Length, 1_000, 10_000);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_thread_does_not_matter(string culture) => InCulture(culture, () =>
    {
        _ledger.Shaped(-1.5, 255);
        _ledger.Booked(1_000, 1_234.5m, "I");

        Assert.Equal("    -1.5|-1.5    |-1.5|00FF", _logger.Records[0].Message);
        Assert.Equal("Booked 1000: 1234.50 by I", _logger.Records[1].Message);
    });

    [Fact]
    public void A_path_is_followed_at_the_call()
    {
        _ledger.Opened(new() { Name = "Ann", Owner = new() { Name = "Bob" } });

        Assert.Equal("Bob has 3: an account", _logger.Only.Message);
        Assert.Equal(["account", "account.name", "account.size", "{OriginalFormat}"], _logger.Only.Keys);
        Assert.Equal(3, _logger.Only["account.size"]);
    }

    [Fact]
    public void A_null_on_the_way_is_null_at_the_end()
    {
        _ledger.Opened(null);

        Assert.Equal("(null) has (null): (null)", _logger.Only.Message);
        Assert.Null(_logger.Only["account.size"]);
    }

    [Fact]
    public void A_getter_that_throws_costs_its_attribute_only()
    {
        var faults = TelemetryFaults.Total;
        _ledger.Opened(new());

        Assert.Equal("(null) has [unreadable: InvalidOperationException]: an account", _logger.Only.Message);
        Assert.Equal("[unreadable: InvalidOperationException]", _logger.Only["account.size"]);
        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Fact]
    public void A_value_that_throws_costs_its_place_only()
    {
        _ledger.Unreadable(new Unprintable(), 1, new[] { new Unprintable() });

        Assert.Equal("[unreadable: InvalidOperationException] [unreadable: FormatException] [unreadable: InvalidOperationException]", _logger.Only.Message);
    }

    [Fact]
    public void What_is_redacted_is_never_looked_at()
    {
        var faults = TelemetryFaults.Total;
        _ledger.Entered(new Unprintable(), new());

        Assert.Equal("[redacted] and [redacted]", _logger.Only.Message);
        Assert.Equal("[redacted]", _logger.Only["pin"]);
        Assert.Equal("[redacted]", _logger.Only["secret"]);
        Assert.Equal(faults, TelemetryFaults.Total);
    }

    [Fact]
    public void A_provider_that_throws_does_not_reach_the_caller()
    {
        var faults = TelemetryFaults.Total;
        var ledger = new Ledger(new StateLogger { Throws = true });
        ledger.Booked(1, 1, "");
        ledger.Lost(1, new TimeoutException());

        Assert.Equal(faults + 2, TelemetryFaults.Total);
    }

    [Fact]
    public void What_a_factory_of_providers_throws_does_not_either()
    {
        var faults = TelemetryFaults.Total;
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(new ThrowingProvider()));
        new Ledger(factory.CreateLogger("a")).Booked(1, 1, "");

        Assert.Equal(faults + 1, TelemetryFaults.Total);
    }

    [Fact]
    public void The_fault_of_a_provider_is_told_once()
    {
        using var started = new StartedTelemetry();
        var ledger = new Ledger(new StateLogger { Throws = true });
        for (var call = 0; call < 3; call++)
            ledger.Booked(call, 1, "");

        Assert.Single(started.LinesWith(Ledger.Category + ".Booked: its log record failed"));
    }

    private static IEnumerable<int?> Endless()
    {
        while (true)
            yield return 1;
    }

    private static void InCulture(string culture, Action test)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class ThrowingProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new StateLogger { Throws = true };

        public void Dispose()
        {
        }
    }
}
