using System.Globalization;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>The context of the whole process.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ProcessContextTests
{
    [Fact]
    public void Every_span_and_record_from_here_on_carries_it()
    {
        using var output = new ContextOutput();
        Assert.Null(output.Value());
        output.Telemetry.SetContext("tenant.id", "acme");
        Assert.Equal("acme", output.Value());
        output.Telemetry.SetContext("tenant.id", "globex");
        output.Telemetry.SetContext("region", "eu");
        Assert.Equal("globex", output.Value());
        Assert.Equal("eu", output.Value("region"));
        Assert.Equal("globex", OnThread(() => output.Value()));
    }

    [Fact]
    public void Null_and_remove_and_clear_take_it_away()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        output.Telemetry.SetContext("region", "eu");
        output.Telemetry.SetContext("tenant.id", null);
        Assert.Null(output.Value());
        Assert.False(output.Telemetry.RemoveContext("tenant.id"));
        Assert.True(output.Telemetry.RemoveContext("region"));
        Assert.Null(output.Value("region"));
        output.Telemetry.SetContext("tenant.id", "acme");
        output.Telemetry.ClearContext();
        Assert.Null(output.Value());
        Assert.False(output.Telemetry.RemoveContext("tenant.id"));
    }

    [Theory]
    [InlineData(Signals.Span, "acme", null)]
    [InlineData(Signals.Logs, null, "acme")]
    [InlineData(Signals.Span | Signals.Logs, "acme", "acme")]
    [InlineData(Signals.Metrics, null, null)]
    [InlineData(Signals.None, null, null)]
    public void It_is_on_the_signals_that_were_asked_for(Signals on, string? span, string? record)
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme", on);
        Assert.Equal(span, output.Span().GetValueOrDefault("tenant.id"));
        Assert.Equal(record, output.Record().GetValueOrDefault("tenant.id"));
    }

    [Fact]
    public void Values_are_those_of_tags_in_every_culture()
    {
        using var output = new ContextOutput();
        using var culture = new OtherCulture("de-DE");
        var list = new[] { 1, 2 };
        output.Telemetry.SetContext("number", 1234.5);
        output.Telemetry.SetContext("price", 99.90m);
        output.Telemetry.SetContext("date", new DateOnly(2026, 11, 20));
        output.Telemetry.SetContext("flag", true);
        output.Telemetry.SetContext("day", DayOfWeek.Friday);
        output.Telemetry.SetContext("list", list);
        output.Telemetry.SetContext("hostile", "a\n2026-11-20 [INFO] b = \"c\"");
        list[0] = 7;
        foreach (var attributes in new[] { output.Span(), output.Record() })
        {
            Assert.Equal("1234.5", attributes["number"]);
            Assert.Equal("99.90", attributes["price"]);
            Assert.Equal("2026-11-20", attributes["date"]);
            Assert.Equal("true", attributes["flag"]);
            Assert.Equal("Friday", attributes["day"]);
            Assert.Equal("[1,2]", attributes["list"]);
            Assert.Equal("a\n2026-11-20 [INFO] b = \"c\"", attributes["hostile"]);
        }
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_left_out_and_told_once()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        output.Telemetry.SetContext("tenant.id", new Unreadable());
        output.Telemetry.SetContext("tenant.id", new Unreadable());
        Assert.Null(output.Value());
        using (Telemetry.BeginContext("tenant.id", new Unreadable()))
            Assert.Null(output.Value());
        Assert.Contains("reading 'tenant.id'", Assert.Single(output.Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_is_given_what_was_set_and_keeps_its_signals()
    {
        using var output = new ContextOutput();
        var given = new List<object?>();
        output.Telemetry.SetContext("count", 5, Signals.Span);
        output.Telemetry.UpdateContext("count", count =>
        {
            given.Add(count);
            return (int)count! + 1;
        });
        output.Telemetry.UpdateContext("new", value =>
        {
            given.Add(value);
            return "first";
        });
        Assert.Equal([5, null], given);
        Assert.Equal("6", output.Span()["count"]);
        Assert.False(output.Record().ContainsKey("count"));
        Assert.Equal("first", output.Value("new"));
        output.Telemetry.UpdateContext("new", _ => null);
        Assert.Null(output.Value("new"));
    }

    [Fact]
    public void No_update_is_lost_among_a_hundred_threads()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("count", 0);
        Race.Run(100, thread =>
        {
            for (var i = 0; i < 1000; i++)
                output.Telemetry.UpdateContext("count", count => (int)count! + 1);
            output.Telemetry.SetContext($"thread{thread}", thread);
            return thread;
        });
        var span = output.Span();
        Assert.Equal("100000", span["count"]);
        Assert.All(Enumerable.Range(0, 100), thread => Assert.Equal(thread.ToString(CultureInfo.InvariantCulture), span[$"thread{thread}"]));
    }

    [Fact]
    public void An_update_that_throws_changes_nothing_and_is_told_once()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        for (var i = 0; i < 2; i++)
            output.Telemetry.UpdateContext("tenant.id", _ => throw new InvalidOperationException("an update that throws"));
        Assert.Equal("acme", output.Value());
        Assert.Contains("an update that throws", Assert.Single(output.Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_may_set_the_context_itself()
    {
        using var output = new ContextOutput();
        var first = true;
        output.Telemetry.UpdateContext("a", a =>
        {
            if (first)
                output.Telemetry.SetContext("b", "from within");
            first = false;
            return "set";
        });
        Assert.Equal("set", output.Value("a"));
        Assert.Equal("from within", output.Value("b"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_key_is_needed(string? key)
    {
        using var output = new ContextOutput();
        Assert.ThrowsAny<ArgumentException>(() => output.Telemetry.SetContext(key!, 1));
        Assert.ThrowsAny<ArgumentException>(() => output.Telemetry.UpdateContext(key!, _ => 1));
        Assert.ThrowsAny<ArgumentException>(() => output.Telemetry.RemoveContext(key!));
        Assert.ThrowsAny<ArgumentException>(() => Telemetry.BeginContext(key!, 1));
        Assert.ThrowsAny<ArgumentException>(() => Telemetry.BeginContext([new("good", 1), new(key!, 1)]));
        Assert.Throws<ArgumentNullException>(() => Telemetry.BeginContext(null!));
        Assert.Throws<ArgumentNullException>(() => output.Telemetry.UpdateContext("key", null!));
        Assert.Null(output.Value("good"));
    }

    [Fact]
    public void It_lives_until_the_last_telemetry_ends()
    {
        using (var first = new ContextOutput())
        {
            using (var second = new ContextOutput())
            {
                second.Telemetry.SetContext("tenant.id", "acme");
                Assert.Equal("acme", first.Value());
            }

            Assert.Equal("acme", first.Value());
        }

        using var again = new ContextOutput();
        Assert.Null(again.Value());
    }

    [Fact]
    public void After_the_end_it_is_harmless_and_not_handed_on()
    {
        var ended = new ContextOutput();
        ended.Telemetry.SetContext("tenant.id", "before");
        ended.Dispose();
        ended.Telemetry.SetContext("tenant.id", "after");
        ended.Telemetry.UpdateContext("count", count => (int?)count ?? 1);
        using var again = new ContextOutput();
        Assert.Null(again.Value());
        Assert.Null(again.Value("count"));
        Assert.True(ended.Telemetry.RemoveContext("tenant.id"));
        ended.Telemetry.ClearContext();
    }

    [Fact]
    public void A_switched_off_telemetry_takes_it_and_says_nothing()
    {
        var settings = TelemetrySettings.Read(
            new TelemetryOptions { ServiceName = "test" }, name => name is "OTEL_SDK_DISABLED" ? "true" : name is "BAGGAGE" ? "tenant.id=acme" : null);
        using (var pipeline = MiniTelemetry.Pipelines.Pipeline.Build(settings, underHost: false))
        {
            pipeline.Context.Set("region", "eu", Signals.Span, propagate: false);
            Assert.True(pipeline.Context.Remove("region"));
        }

        using var output = new ContextOutput();
        Assert.Null(output.Value());
    }

    private static string? OnThread(Func<string?> read)
    {
        string? value = null;
        var thread = new Thread(() => value = read());
        thread.UnsafeStart();
        thread.Join();
        return value;
    }

    private sealed class Unreadable
    {
        public override string ToString() => throw new NotSupportedException("a value that throws");
    }

    private sealed class OtherCulture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        internal OtherCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
