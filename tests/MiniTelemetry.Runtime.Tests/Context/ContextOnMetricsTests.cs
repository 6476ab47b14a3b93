using System.Diagnostics;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>What measurements take of the context: only what was asked for, and the same from the call's start to its end.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ContextOnMetricsTests
{
    [Fact]
    public void Only_what_was_asked_for_is_on_them()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using (Telemetry.BeginContext("tenant.id", "acme"))
        using (Telemetry.BeginContext("tier", "gold", Signals.Metrics))
            Method().Now(() => 1);
        Method().Now(() => 1);
        Assert.Equal(8, heard.Measurements.Count);
        Assert.All(heard.Measurements.Take(4), measured => Assert.Equal([new("tier", "gold")], measured.Tags));
        Assert.All(heard.Measurements.Skip(4), measured => Assert.Empty(measured.Tags));
    }

    [Fact]
    public async Task It_is_that_of_the_calls_start_wherever_the_call_ends()
    {
        using var heard = Listeners.In(TelemetryState.On);
        var gate = new TaskCompletionSource<int>();
        Task<int> task;
        using (Telemetry.BeginContext("tier", "gold", Signals.Metrics))
            task = Method().Task(() => gate.Task);
        using (Telemetry.BeginContext("tier", "silver", Signals.Metrics))
            gate.SetResult(1);
        await task;
        var active = heard.Measurements.Where(measured => measured.Name.EndsWith("active", StringComparison.Ordinal)).ToArray();
        Assert.Equal([1, -1], active.Select(measured => measured.Value));
        Assert.All(heard.Measurements, measured => Assert.Equal("gold", measured.Tags["tier"]));
    }

    [Fact]
    public void What_the_body_leaves_behind_is_not_on_them()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var context = Telemetry.BeginContext("tier", "gold", Signals.Metrics);
        using var left = Method().Now(() => Telemetry.BeginContext("tier", "silver", Signals.Metrics));
        Assert.Equal(4, heard.Measurements.Count);
        Assert.All(heard.Measurements, measured => Assert.Equal("gold", measured.Tags["tier"]));
    }

    [Fact]
    public void Tags_of_the_method_and_of_the_outcome_win()
    {
        using var heard = Listeners.In(TelemetryState.On);
        using var context = Telemetry.BeginContext([new("tier", "ambient"), new("error.type", "ambient"), new("shard", "ambient")], Signals.Metrics);
        var method = Method().Tagged("tier", "constant", Signals.Metrics);
        var call = method.Start().Tag("shard", 7, Signals.Metrics).InFlight();
        call.Fail(new TimeoutException());
        var ended = Assert.Single(heard.Measurements, measured => measured.Name.EndsWith("calls", StringComparison.Ordinal));
        Assert.Equal(("constant", 7L, "System.TimeoutException"), (ended.Tags["tier"], ended.Tags["shard"], ended.Tags["error.type"]));
        var active = heard.Measurements.Where(measured => measured.Name.EndsWith("active", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, active.Length);
        Assert.Equal(active[0].Tags, active[1].Tags);
    }

    [Fact]
    public void Measurements_by_others_may_take_it()
    {
        var tags = new TagList { { "shard", 1 } };
        AmbientContext.AddMetricTags(ref tags);
        Assert.Single(tags);
        using (Telemetry.BeginContext([new("tier", "gold"), new("shard", 2)], Signals.Metrics))
            AmbientContext.AddMetricTags(ref tags);
        Assert.Equal([new("shard", 1), new("tier", "gold")], tags);
    }

    [Fact]
    public void More_series_than_there_is_room_for_are_told_once()
    {
        AmbientContext.IsOnMetrics = false;
        using var output = new ContextOutput();
        var method = ContextOutput.Method("early").Counted();
        Assert.Equal(201, Points(output, method, "order_desk.early.calls", tenants: 300));
        Assert.Single(output.Started.LinesWith("otel.metric.overflow=true"), line => !line.Contains("[WARN]", StringComparison.Ordinal));
        method.Now(() => 1);
        var told = Assert.Single(output.Warnings());
        Assert.Contains("'order_desk.early.calls' has reached its limit of series", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Instruments_that_are_made_after_it_have_room_for_more()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tier", "gold", Signals.Metrics);
        Assert.Equal(300, Points(output, ContextOutput.Method("late").Counted(), "order_desk.late.calls", tenants: 300));
        Assert.Empty(output.Warnings());
    }

    // How many series a counter has when it was called for so many tenants.
    private static int Points(ContextOutput output, MethodInstrument method, string counter, int tenants)
    {
        for (var i = 0; i < tenants; i++)
        {
            using (Telemetry.BeginContext("tenant.id", i, Signals.Metrics))
                method.Now(() => 1);
        }

        return output.Started.LinesWith($"{counter} {{call}}").Length;
    }

    private static MethodInstrument Method() => ContextOutput.Method("measured").Counted().Timed().InFlight();
}
