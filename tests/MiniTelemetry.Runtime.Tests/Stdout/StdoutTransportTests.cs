using System.Diagnostics;
using System.Globalization;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class StdoutTransportTests
{
    [Fact]
    public void A_line_appears_without_a_flush()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream);
        transport.Enqueue("hello");
        Eventually.True(() => stream.Text == "hello\n", "the line appears");
    }

    [Fact]
    public void A_line_appears_within_milliseconds_whether_the_writer_lingers_or_is_parked()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream);
        var waits = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var line = $"line {i}\n";
            var asked = Stopwatch.GetTimestamp();
            transport.Enqueue(line.TrimEnd());
            Eventually.True(() => stream.Text.EndsWith(line, StringComparison.Ordinal), line);
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (i % 5 == 0) Thread.Sleep(250); // Long enough for the writer to park; nothing is asserted of it.
        }

        // The median, because the machine may be busy with something else.
        Assert.True(waits.Order().ElementAt(waits.Count / 2) < 10, string.Join(' ', waits));
    }

    [Fact]
    public void Records_of_each_thread_keep_their_order_and_none_is_lost_or_garbled()
    {
        const int Threads = 8, Records = 20_000;
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream, new() { QueueBytes = 256 * 1024 });
        TransportExtensions.OnThreads(Threads, thread =>
        {
            var padding = new string((char)('a' + thread), 50 + thread * 7);
            for (var i = 0; i < Records; i++) transport.Enqueue($"{thread} {i} {padding}");
        });
        transport.FlushOrFail();

        var next = new int[Threads];
        foreach (var line in stream.Lines)
        {
            var parts = line.Split(' ');
            var thread = int.Parse(parts[0], CultureInfo.InvariantCulture);
            Assert.Equal(next[thread]++, int.Parse(parts[1], CultureInfo.InvariantCulture));
            Assert.Equal(new string((char)('a' + thread), 50 + thread * 7), parts[2]);
        }

        Assert.All(next, count => Assert.Equal(Records, count));
        Assert.Equal(Threads * Records, transport.Counters.WrittenOf(Signal.Log));
    }

    [Fact]
    public void Each_write_is_of_whole_lines_and_many_share_one()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream);
        using var reader = new Reader(stream);
        reader.Stall();
        transport.Enqueue("first");
        reader.AwaitBlockedWrite();
        for (var i = 0; i < 1000; i++) transport.Enqueue(new string('x', 99));
        reader.Resume();
        transport.FlushOrFail();

        Assert.Equal([6, 65_500, 34_500], stream.Writes);
    }

    [Fact]
    public void A_record_larger_than_a_block_is_one_write_in_its_place()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream);
        transport.Enqueue("before");
        transport.Enqueue(new string('x', 200_000));
        transport.Enqueue("after");
        transport.FlushOrFail();

        Assert.Equal(["before", new string('x', 200_000), "after"], stream.Lines);
        Assert.Contains(200_001, stream.Writes);
    }

    [Fact]
    public void Flush_with_nothing_to_write_returns_at_once()
    {
        using var transport = new StdoutTransport(new TestStream());
        Assert.True(transport.Flush(TimeSpan.Zero));
    }

    [Fact]
    public void Flush_gives_up_at_its_timeout_when_the_reader_stalls()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream);
        using var reader = new Reader(stream);
        reader.Stall();
        transport.Enqueue("stuck");
        var watch = Stopwatch.StartNew();
        Assert.False(transport.Flush(TimeSpan.FromMilliseconds(50)));
        Assert.InRange(watch.ElapsedMilliseconds, 45, 5_000);
        reader.Resume();
        transport.FlushOrFail();
        Assert.Equal("stuck\n", stream.Text);
    }

    [Fact]
    public void Flush_without_a_limit_waits_for_what_was_enqueued_before_it()
    {
        var stream = new TestStream { BeforeWrite = _ => Thread.Sleep(5) };
        using var transport = new StdoutTransport(stream);
        for (var i = 0; i < 10_000; i++) transport.Enqueue($"{i}");
        Assert.True(transport.Flush(Timeout.InfiniteTimeSpan));
        Assert.Equal(10_000, stream.Lines.Length);
        Assert.Equal(0, transport.QueuedBytes);
    }

    [Fact]
    public void An_idle_queue_costs_no_allocation_to_pass_through()
    {
        var stream = Stream.Null;
        using var transport = new StdoutTransport(stream);
        var line = "a line of some length, as telemetry is\n"u8.ToArray();
        Eventually.True(() => AllocatedByRecords(transport, line) == 0, "records pass without a byte");
    }

    private static long AllocatedByRecords(StdoutTransport transport, byte[] line)
    {
        transport.FlushOrFail();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 200; i++) transport.Enqueue(line, Signal.Span, false);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
