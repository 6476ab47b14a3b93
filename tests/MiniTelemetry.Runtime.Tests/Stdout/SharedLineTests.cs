using System.Text;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>Records of one frame share a line; every other record stands on its own.</summary>
public sealed class SharedLineTests
{
    private static readonly LineFrame Spans = new("S["u8, "]\n"u8);
    private static readonly LineFrame Scope = new("M["u8, "]\n"u8);
    private static readonly LineFrame Hits = new("hits("u8, ")"u8, Scope);
    private static readonly LineFrame Misses = new("misses("u8, ")"u8, Scope);

    [Fact]
    public void Neighbours_of_one_frame_share_a_line() =>
        Assert.Equal("S[a,b,c]\n", Written(("a", Spans), ("b", Spans), ("c", Spans)));

    [Fact]
    public void A_whole_line_between_them_keeps_its_place() =>
        Assert.Equal("S[a]\nlog\nS[b]\n", Written(("a", Spans), ("log\n", null), ("b", Spans)));

    [Fact]
    public void Another_frame_ends_the_line() =>
        Assert.Equal("S[a]\nM[hits(1)]\nS[b]\n", Written(("a", Spans), ("1", Hits), ("b", Spans)));

    [Fact]
    public void Frames_within_one_frame_share_its_line() =>
        Assert.Equal("M[hits(1,2),misses(3),hits(4)]\n", Written(("1", Hits), ("2", Hits), ("3", Misses), ("4", Hits)));

    [Fact]
    public void A_line_ends_before_it_is_longer_than_a_pipe_takes_whole()
    {
        var record = new string('x', 900);
        var lines = Written([.. Enumerable.Repeat<(string, LineFrame?)>((record, Spans), 9), .. Enumerable.Repeat<(string, LineFrame?)>((record, Hits), 9)])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, static line => Assert.InRange(line.Length + 1, 900, 4096));
        Assert.Equal(["S", "S", "S", "M", "M", "M"], lines.Select(static line => line[..1]));
        Assert.Equal(18, lines.Sum(line => line.Split(record).Length - 1));
    }

    [Fact]
    public void A_record_that_is_longer_has_a_line_of_its_own()
    {
        var large = new string('x', 10_000);
        Assert.Equal($"S[a]\nS[{large}]\nS[b,c]\n", Written(("a", Spans), (large, Spans), ("b", Spans), ("c", Spans)));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(65_530)]
    public void One_longer_than_a_block_too(int length)
    {
        var large = new string('x', length);
        Assert.Equal($"S[a]\nS[{large}]\nS[b]\n", Written(("a", Spans), (large, Spans), ("b", Spans)));
    }

    [Fact]
    public void Each_of_them_is_counted_when_it_is_written()
    {
        using var transport = new StdoutTransport(new TestStream());
        for (var i = 0; i < 1000; i++) transport.Enqueue(new RecordBytes("x"u8, i % 2 == 0 ? Signal.Span : Signal.Log, Spans, count: 3), urgent: false);
        transport.FlushOrFail();
        Assert.Equal(1500, transport.Counters.WrittenOf(Signal.Span));
        Assert.Equal(1500, transport.Counters.WrittenOf(Signal.Log));
        Assert.Equal(0, transport.QueuedBytes);
    }

    [Fact]
    public void And_when_the_stream_fails()
    {
        var stream = new TestStream { BeforeWrite = static _ => throw new IOException() };
        using var transport = new StdoutTransport(stream, new StdoutTransportOptions { ReportFailure = static _ => { } });
        for (var i = 0; i < 1000; i++) transport.Enqueue(new RecordBytes("x"u8, Signal.Metric, Hits, count: 2), urgent: false);
        transport.FlushOrFail();
        Assert.Equal(2000, transport.Counters.DroppedOf(Signal.Metric));
        Assert.Equal(0, transport.QueuedBytes);
    }

    [Fact]
    public void No_write_ends_inside_a_line_while_the_queue_is_nearly_full()
    {
        using var plugged = new PluggedTransport(new StdoutTransportOptions { QueueBytes = 64 * 1024, WhenFull = QueueFullMode.Drop });
        var record = Encoding.UTF8.GetBytes(new string('x', 300));
        for (var i = 0; i < 1000; i++) plugged.Transport.Enqueue(new RecordBytes(record, Signal.Span, Spans), urgent: false);
        var bytes = plugged.Unplug();
        var end = -PluggedTransport.PlugLength;
        var writes = plugged.Writes;
        Assert.True(writes.Length > 5);
        foreach (var write in writes)
        {
            end += write;
            Assert.True(end <= 0 || bytes[end - 1] == (byte)'\n');
        }

        var counters = plugged.Transport.Counters;
        Assert.True(counters.DroppedOf(Signal.Span) > 0, "The queue never filled.");
        Assert.Equal(1000, counters.WrittenOf(Signal.Span) + counters.DroppedOf(Signal.Span));
    }

    private static string Written(params (string Record, LineFrame? Frame)[] records)
    {
        using var plugged = new PluggedTransport();
        foreach (var (record, frame) in records)
            plugged.Transport.Enqueue(new RecordBytes(Encoding.UTF8.GetBytes(record), Signal.Span, frame), urgent: false);
        return Encoding.UTF8.GetString(plugged.Unplug());
    }
}
