using System.Diagnostics.Metrics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Pipelines;

/// <summary>
/// A collection of metrics is under way, that of a signal or the periodic one, when telemetry is flushed or ends: what was counted since it
/// read its values is written all the same.
/// </summary>
[Collection(ProcessWideState.Name)]
public sealed class OverlappingCollectionTests
{
    [Fact]
    public void An_end_during_a_flush_writes_what_was_counted_since()
    {
        using var held = new HeldCollection();
        var stream = new TestStream();
        using var telemetry = Start(stream, held, out var counter);
        var flush = Flush(telemetry);
        held.Await();
        counter.Add(50, HeldCollection.Tag);
        held.Overlap(telemetry.Dispose);
        Assert.True(flush.Join(TransportExtensions.Long));
        AssertValues(stream, "50", "100");
    }

    [Fact]
    public void A_flush_during_a_flush_writes_what_was_counted_since()
    {
        using var held = new HeldCollection();
        var stream = new TestStream();
        using var telemetry = Start(stream, held, out var counter);
        var flush = Flush(telemetry);
        held.Await();
        counter.Add(50, HeldCollection.Tag);
        held.Overlap(() => Assert.True(telemetry.Flush(TransportExtensions.Long)));
        Assert.True(flush.Join(TransportExtensions.Long));
        AssertValues(stream, "50", "100");
    }

    [Fact]
    public void A_flush_during_a_periodic_collection_writes_what_was_counted_since()
    {
        using var held = new HeldCollection();
        var stream = new TestStream();
        using var telemetry = Start(stream, held, out var counter, options => options.MetricInterval = TimeSpan.FromMilliseconds(20));
        held.Await();
        counter.Add(50, HeldCollection.Tag);
        held.Overlap(() => Assert.True(telemetry.Flush(TransportExtensions.Long)));
        AssertValues(stream, "50", "100");
    }

    [Fact]
    public void A_flush_that_cannot_collect_anew_in_time_says_so()
    {
        using var held = new HeldCollection();
        using var telemetry = Start(new TestStream(), held, out _);
        var flush = Flush(telemetry);
        held.Await();
        Assert.False(telemetry.Flush(TimeSpan.FromMilliseconds(20)));
        held.Overlap(telemetry.Dispose);
        Assert.True(flush.Join(TransportExtensions.Long));
    }

    private static Telemetry Start(TestStream stream, HeldCollection held, out Counter<long> counter, Action<TelemetryOptions>? configure = null)
    {
        var telemetry = Telemetry.Start(StartedTelemetry.Options(stream, options =>
        {
            options.Redact = held.Redact;
            options.FlushTimeout = TransportExtensions.Long;
            configure?.Invoke(options);
        }));
        counter = telemetry.GetMeter(StartedTelemetry.NewName("overlap")).CreateCounter<long>("overlap.count");
        counter.Add(50, HeldCollection.Tag);
        return telemetry;
    }

    private static Thread Flush(Telemetry telemetry)
    {
        var thread = new Thread(() => telemetry.Flush()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void AssertValues(TestStream stream, params string[] values) =>
        Assert.Equal(values, stream.Lines
            .Select(line => TextGrammar.Metric().Match(line))
            .Where(metric => metric.Groups["name"].Value == "overlap.count")
            .Select(metric => metric.Groups["value"].Value));
}
