using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class StdoutFailureTests
{
    private readonly List<string> _reports = [];

    public static TheoryData<Exception> Failures => new(
        new IOException("No space left on device"),
        new UnauthorizedAccessException(),
        new ObjectDisposedException("stdout"),
        new NotSupportedException());

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void A_failing_stdout_is_counted_said_once_and_recovered_from(Exception failure)
    {
        var failing = true;
        var stream = new TestStream
        {
            BeforeWrite = _ =>
            {
                if (Volatile.Read(ref failing)) throw failure;
            },
        };
        using var transport = Transport(stream);
        for (var i = 0; i < 10; i++)
        {
            transport.Enqueue("lost", Signal.Span);
            transport.FlushOrFail();
        }

        Volatile.Write(ref failing, false);
        transport.Enqueue("back");
        transport.FlushOrFail();

        Assert.Equal(["back", "dropped 10 0 0"], stream.Lines);
        Assert.Equal((10, 0), (transport.Counters.DroppedOf(Signal.Span), transport.Counters.WrittenOf(Signal.Span)));
        Assert.Contains(failure.GetType().Name, Assert.Single(_reports));
    }

    [Fact]
    public void A_line_cut_by_a_failure_does_not_swallow_the_next_one()
    {
        var inner = new TestStream();
        var full = true;
        using var stream = new CutOffStream(inner, () => Volatile.Read(ref full));
        using var transport = Transport(stream);
        transport.Enqueue("this line is cut");
        transport.FlushOrFail();
        Volatile.Write(ref full, false);
        transport.Enqueue("this one is whole");
        transport.FlushOrFail();
        Assert.Contains("this one is whole", inner.Lines);
    }

    [Fact]
    public void A_report_that_fails_too_does_not_end_the_writer()
    {
        var failures = 1;
        var stream = new TestStream
        {
            BeforeWrite = _ =>
            {
                if (Interlocked.Decrement(ref failures) >= 0) throw new IOException();
            },
        };
        using var transport = new StdoutTransport(stream, new() { ReportFailure = _ => throw new IOException("stderr is gone too") });
        transport.Enqueue("lost");
        transport.FlushOrFail();
        transport.Enqueue("back");
        transport.FlushOrFail();
        Assert.Contains("back", stream.Lines);
    }

    [Fact]
    public void A_drop_notice_that_throws_harms_nothing()
    {
        var stream = new TestStream();
        using var transport = new StdoutTransport(stream, new() { DropNotice = (_, _) => throw new InvalidOperationException() });
        transport.CountDropped(Signal.Log);
        transport.Enqueue("line");
        transport.FlushOrFail();
        Assert.Equal(["line"], stream.Lines);
    }

    [Fact]
    public void Shutdown_writes_what_waits_and_the_last_notice()
    {
        var stream = new TestStream();
        using var transport = Transport(stream);
        using var reader = new Reader(stream);
        reader.Stall();
        for (var i = 0; i < 1_000; i++) transport.Enqueue($"{i}");
        transport.CountDropped(Signal.Metric);
        reader.Resume();
        Assert.True(transport.Shutdown(TransportExtensions.Long));

        Assert.Equal(1_001, stream.Lines.Length);
        Assert.Contains("dropped 0 0 1", stream.Lines);
        Assert.True(transport.Shutdown(TimeSpan.Zero));
    }

    [Fact]
    public void Shutdown_gives_up_at_its_timeout_and_what_comes_later_is_dropped_without_a_throw()
    {
        var stream = new TestStream();
        using var transport = Transport(stream);
        using var reader = new Reader(stream);
        reader.Stall();
        transport.Enqueue("stuck");
        Assert.False(transport.Shutdown(TimeSpan.FromMilliseconds(50)));
        transport.Enqueue("late");
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Log));
    }

    [Fact]
    public void Shutdown_ends_although_the_application_goes_on_logging()
    {
        var transport = Transport(new TestStream());
        using var stop = new CancellationTokenSource();
        var application = new Thread(() =>
        {
            while (!stop.IsCancellationRequested) transport.Enqueue("on and on");
        });
        application.Start();
        var ended = transport.Shutdown(TransportExtensions.Long);
        stop.Cancel();
        application.Join();
        Assert.True(ended);
    }

    [Fact]
    public void Shutdown_lets_those_go_who_wait_for_room()
    {
        var stream = new TestStream();
        using var reader = new Reader(stream);
        var transport = new StdoutTransport(stream, new() { QueueBytes = 64 * 1024, WhenFull = QueueFullMode.Wait });
        reader.Stall();
        var waiting = new Thread(() =>
        {
            for (var i = 0; i < 2_000; i++) transport.Enqueue(new string('x', 99));
        });
        waiting.Start();
        Eventually.True(() => transport.QueuedBytes > 50_000, "the queue fills");
        Assert.False(transport.Shutdown(TimeSpan.FromMilliseconds(20)));
        Assert.True(waiting.Join(TransportExtensions.Long));
    }

    private StdoutTransport Transport(Stream stream) => new(stream, new()
    {
        DropNotice = TransportExtensions.WriteTestNotice,
        ReportFailure = _reports.Add,
    });

    /// <summary>A device that takes half of a write and then has no room, as write(2) does.</summary>
    private sealed class CutOffStream(TestStream inner, Func<bool> isFull) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(isFull() ? buffer[..(buffer.Length / 2)] : buffer);
            if (isFull()) throw new IOException("No space left on device");
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
