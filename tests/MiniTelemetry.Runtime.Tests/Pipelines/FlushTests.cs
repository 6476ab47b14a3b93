using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Pipelines;

/// <summary>A flush is bounded for its caller and costs nobody a record.</summary>
[Collection(ProcessWideState.Name)]
public sealed class FlushTests
{
    private const int Records = 2_000;

    [Fact]
    public void A_flush_in_Wait_mode_behind_a_stalled_reader_ends_in_time_and_drops_nothing()
    {
        var stream = new TestStream();
        using var reader = new Reader(stream);
        using var telemetry = Telemetry.Start(StartedTelemetry.Options(stream, options =>
        {
            options.QueueFullMode = QueueFullMode.Wait;
            options.QueueSize = 64 * 1024;
        }));
        reader.Stall();
        telemetry.GetMeter("Flush.Test").CreateCounter<long>("flush.test").Add(1);
        var logger = telemetry.GetLogger("Flush.Test");
        var producer = new Thread(() => Produce(logger));
        producer.Start();
        reader.AwaitBlockedWrite();
        Eventually.True(() => IsWaiting(producer), "the producer waits for room");
        Assert.False(telemetry.Flush(TimeSpan.FromMilliseconds(100)));
        reader.Resume();
        Assert.True(producer.Join(TransportExtensions.Long));
        Assert.True(telemetry.Flush(TransportExtensions.Long));
        Assert.Equal(Records, stream.Lines.Count(line => line.Contains(" - record ", StringComparison.Ordinal)));
        Assert.Contains(stream.Lines, line => line.Contains("flush.test", StringComparison.Ordinal));
    }

    // Seen twice: once may have been the lock of the queue.
    private static bool IsWaiting(Thread thread)
    {
        var waited = thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);
        Thread.Sleep(20);
        return waited && thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);
    }

    private static void Produce(ILogger logger)
    {
        for (var i = 0; i < Records; i++)
            logger.LogInformation("record {Number}", i);
    }
}
