using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class FullQueueTests
{
    private const int Capacity = 128 * 1024;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(200);
    private static readonly string Record = new('x', 99);

    [Theory]
    [InlineData(QueueFullMode.Drop)]
    [InlineData(QueueFullMode.WaitThenDrop)]
    public void Written_and_dropped_are_what_was_produced_per_signal(QueueFullMode mode)
    {
        var stream = new TestStream();
        using var transport = Transport(stream, mode);
        using var reader = new Reader(stream);
        reader.Stall();
        TransportExtensions.OnThreads(4, thread =>
        {
            for (var i = 0; i < 3_000; i++) transport.Enqueue(Record, (Signal)(i % 3), urgent: i % 100 == 0);
        });
        reader.Resume();
        transport.FlushOrFail();

        foreach (var signal in new[] { Signal.Span, Signal.Log, Signal.Metric })
        {
            Assert.Equal(4_000, transport.Counters.WrittenOf(signal) + transport.Counters.DroppedOf(signal));
            Assert.True(transport.Counters.DroppedOf(signal) > 0);
            Assert.Equal(transport.Counters.DroppedOf(signal), stream.ReportedDrops()[(int)signal]);
        }

        Assert.Equal(stream.Lines.Count(line => line == Record), Signals().Sum(transport.Counters.WrittenOf));
    }

    [Theory]
    [InlineData(QueueFullMode.Wait)]
    [InlineData(QueueFullMode.WaitThenDrop)]
    public void A_slow_reader_that_moves_loses_nothing(QueueFullMode mode)
    {
        // 4 KiB each 2 ms against threads at full speed, so slow that the queue is full; a bound that no busy machine makes of that a stall.
        var stream = new TestStream { BeforeWrite = bytes => Thread.Sleep(1 + bytes / 4096) };
        using var transport = new StdoutTransport(stream, Options(mode) with { StallBound = TimeSpan.FromSeconds(2) });
        TransportExtensions.OnThreads(8, thread =>
        {
            for (var i = 0; i < 2_000; i++) transport.Enqueue($"{thread} {i} {Record}");
        });
        transport.FlushOrFail();

        Assert.Equal(16_000, stream.Lines.Length);
        Assert.Equal(0, transport.Counters.Dropped.Total);
    }

    [Fact]
    public void A_stalled_reader_costs_all_threads_together_one_bound()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.WaitThenDrop);
        using var reader = new Reader(stream);
        reader.Stall();
        FillUp(transport);
        var watch = Stopwatch.StartNew();
        TransportExtensions.OnThreads(8, _ =>
        {
            for (var i = 0; i < 1_000; i++) transport.Enqueue(Record);
        });

        Assert.InRange(watch.Elapsed, Bound * 0.9, Bound * 5);
        Assert.Equal(8_000, transport.Counters.DroppedOf(Signal.Log));
    }

    [Fact]
    public void After_a_stall_it_drops_until_the_queue_is_half_empty_and_says_so_behind_what_came_before()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.WaitThenDrop);
        using var reader = new Reader(stream);
        reader.Stall();
        var accepted = FillUp(transport);
        for (var i = 0; i < 5; i++) transport.Enqueue(Record); // The first waits out the bound.
        reader.Resume();
        Eventually.True(() => transport.QueuedBytes == 0, "the queue drains");
        transport.Enqueue("after the stall");
        transport.FlushOrFail();

        Assert.Equal(0, transport.Counters.DroppedOf(Signal.Span));
        Assert.Equal(["dropped 0 5 0", "after the stall"], stream.Lines[accepted..]);
    }

    [Fact]
    public void Each_stall_waits_again()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.WaitThenDrop);
        using var reader = new Reader(stream);
        for (var stall = 1; stall <= 2; stall++)
        {
            reader.Stall();
            FillUp(transport);
            var watch = Stopwatch.StartNew();
            transport.Enqueue(Record);
            Assert.InRange(watch.Elapsed, Bound * 0.9, Bound * 5);
            Assert.Equal(stall, transport.Counters.DroppedOf(Signal.Log));
            reader.Resume();
            transport.FlushOrFail();
        }
    }

    [Theory]
    [InlineData(QueueFullMode.Drop)]
    [InlineData(QueueFullMode.WaitThenDrop)]
    public void Urgent_records_get_through_a_stall_in_the_room_kept_for_them(QueueFullMode mode)
    {
        var stream = new TestStream();
        using var transport = Transport(stream, mode);
        using var reader = new Reader(stream);
        reader.Stall();
        FillUp(transport);
        transport.Enqueue(Record);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++) transport.Enqueue($"urgent {i}", Signal.Log, urgent: true);
        Assert.True(watch.Elapsed < Bound, "an urgent record waited");
        reader.Resume();
        transport.FlushOrFail();

        Assert.Equal(100, stream.Lines.Count(line => line.StartsWith("urgent", StringComparison.Ordinal)));
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Log));
    }

    [Fact]
    public void Drop_never_waits()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream, Options(QueueFullMode.Drop) with { StallBound = TimeSpan.FromHours(1) });
        using var reader = new Reader(stream);
        reader.Stall();
        for (var i = 0; i < 10_000; i++) transport.Enqueue(Record);
        Assert.True(transport.Counters.DroppedOf(Signal.Log) > 8_000);
    }

    [Fact]
    public void Wait_stalls_the_caller_for_as_long_as_the_reader_stalls()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream, Options(QueueFullMode.Wait) with { StallBound = TimeSpan.FromMilliseconds(1) });
        using var reader = new Reader(stream);
        reader.Stall();
        var producer = new Thread(() =>
        {
            for (var i = 0; i < 5_000; i++) transport.Enqueue(Record);
        });
        producer.Start();
        Eventually.True(() => transport.QueuedBytes > Capacity * 7 / 8 - 200, "the queue fills");
        Assert.False(producer.Join(50));
        reader.Resume();
        Assert.True(producer.Join(TransportExtensions.Long));
        transport.FlushOrFail();
        Assert.Equal(5_000, stream.Lines.Length);
    }

    [Fact]
    public void At_the_end_of_the_process_even_Wait_has_an_end_and_says_what_it_cost()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.Wait);
        using var reader = new Reader(stream);
        reader.Stall();
        var sent = FillUp(transport);
        var producer = new Thread(() => transport.Enqueue(Record));
        producer.Start();
        Assert.False(producer.Join(50));
        transport.BoundWaits(TimeSpan.FromMilliseconds(20));
        Assert.True(producer.Join(TransportExtensions.Long));
        reader.Resume();
        transport.FlushOrFail();
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Log));
        Assert.Equal(sent, transport.Counters.WrittenOf(Signal.Span));
    }

    [Fact]
    public void A_line_of_our_own_never_waits()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.Wait);
        using var reader = new Reader(stream);
        reader.Stall();
        FillUp(transport);
        var caller = new Thread(() => transport.Enqueue(Record, Signal.Own)) { IsBackground = true };
        caller.Start();
        Assert.True(caller.Join(TransportExtensions.Long));
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Own));
    }

    [Fact]
    public void What_waits_never_exceeds_the_capacity()
    {
        var stream = new TestStream();
        using var transport = Transport(stream, QueueFullMode.Drop);
        using var reader = new Reader(stream);
        reader.Stall();
        long most = 0;
        TransportExtensions.OnThreads(4, thread =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                transport.Enqueue(new string('y', i * 7 % 5000), Signal.Log, urgent: i % 3 == 0);
                InterlockedMax(ref most, transport.QueuedBytes);
            }
        });

        Assert.InRange(most, Capacity / 2, Capacity);
    }

    [Fact]
    public void A_record_larger_than_the_whole_queue_is_dropped_at_once_in_every_mode()
    {
        foreach (var mode in Enum.GetValues<QueueFullMode>())
        {
            var stream = new TestStream();
            using var transport = Transport(stream, mode);
            transport.Enqueue(new string('x', Capacity + 1));
            transport.Enqueue("small");
            transport.FlushOrFail();
            Assert.Equal(1, transport.Counters.DroppedOf(Signal.Log));
            Assert.Contains("small", stream.Lines);
            Assert.Contains("dropped 0 1 0", stream.Lines);
        }
    }

    [Fact]
    public void An_interrupt_meant_for_the_application_survives_the_wait()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream, Options(QueueFullMode.Wait));
        using var reader = new Reader(stream);
        reader.Stall();
        FillUp(transport);
        var interrupted = false;
        var caller = new Thread(() =>
        {
            transport.Enqueue(Record);
            try
            {
                Thread.Sleep(TransportExtensions.Long);
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        });
        caller.Start();
        caller.Interrupt();
        Assert.True(caller.Join(TransportExtensions.Long));
        Assert.True(interrupted);
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Log));
    }

    private static StdoutTransportOptions Options(QueueFullMode mode) => new()
    {
        QueueBytes = Capacity,
        WhenFull = mode,
        StallBound = Bound,
        DropNotice = TransportExtensions.WriteTestNotice,
    };

    private static StdoutTransport Transport(Stream stream, QueueFullMode mode) => new(stream, Options(mode));

    private static Signal[] Signals() => [Signal.Span, Signal.Log, Signal.Metric];

    /// <summary>Fills the ordinary part of the queue behind a stalled reader to the last record that fits.</summary>
    private static int FillUp(StdoutTransport transport)
    {
        var records = 0;
        for (; transport.QueuedBytes + 100 <= Capacity - Capacity / 8; records++) transport.Enqueue(Record, Signal.Span);
        return records;
    }

    private static void InterlockedMax(ref long target, long value)
    {
        for (var seen = Volatile.Read(ref target); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
