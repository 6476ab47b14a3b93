using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Pipes whose readers are slow, stall, or are shared: what was produced is counted against what arrives.</summary>
public sealed class PipeTests
{
    private const int Threads = 4;
    private const int SmallQueue = 256 * 1024;

    public static TheoryData<string, string> FormatsAndLossyModes { get; } = Formats.With("Drop", "WaitThenDrop");

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task A_million_records_through_a_slow_pipe_in_Wait_mode_all_arrive_in_order(string format)
    {
        const int OfEach = 1_000_000 / Threads / 2;
        using var process = Start(format, "flood", Text(OfEach), "Wait", Text(SmallQueue));
        var count = await OutputCount.ReadAsync(format, process.Output, linesToRest: 1_000);
        Assert.Equal(0, await process.ExitAsync());
        count.AssertNoGaps();
        Assert.Equal((Threads * OfEach, Threads * OfEach), (count.Logs, count.Spans));
        Assert.Equal(0, count.DropNotices);
        Assert.Equal(Text(OfEach), count.LastValues["flood.count"]);
    }

    [Theory]
    [MemberData(nameof(FormatsAndLossyModes))]
    public async Task Behind_a_reader_that_stalls_and_is_slow_then_every_record_arrives_or_is_told_of(string format, string mode)
    {
        const int OfEach = 50_000;
        using var process = Start(format, "flood", Text(OfEach), mode, Text(SmallQueue));
        await process.SaysAsync("half");
        var count = await OutputCount.ReadAsync(format, process.Output, linesToRest: 50);
        Assert.Equal(0, await process.ExitAsync());
        count.AssertOrder();
        Assert.True(count.Dropped("spans") > 0 && count.Dropped("logs") > 0, "The queue never filled: the test does not test drops.");
        Assert.Equal(Threads * OfEach, count.Spans + count.Dropped("spans"));
        Assert.Equal(Threads * OfEach, count.Logs + count.Dropped("logs"));
        Assert.Equal(format == "otlp" ? 2 : 1, count.Metrics + count.Dropped("metrics")); // Its one series is collected twice, and told again in otlp.
        Assert.InRange(Number(process.Errors, "grown_bytes"), 0, SmallQueue + (32L << 20));
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task A_million_spans_into_gzip_all_arrive(string format)
    {
        const int Count = 1_000_000;
        var packed = Path.Combine(Path.GetTempPath(), $"spans-{Guid.NewGuid():N}.gz");
        using var process = RunningProcess.Shell(
            $"dotnet '{Repository.TestApp}' spans {Count} | gzip -1 > '{packed}'; echo ${{PIPESTATUS[0]}}", Formats.Chosen(format));
        Assert.Equal(["0"], (await process.FinishAsync()).Lines);
        await using (var file = File.OpenRead(packed))
        await using (var unpacked = new GZipStream(file, CompressionMode.Decompress))
        {
            var count = await OutputCount.ReadAsync(format, unpacked);
            Assert.Equal((Count, 0), (count.Spans, count.DropNotices));
        }

        File.Delete(packed);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task After_each_stall_of_the_reader_the_output_goes_on_and_the_losses_are_told(string format)
    {
        const int Burst = 10_000;
        using var process = Start(format, "bursts", Text(Burst), "WaitThenDrop", Text(SmallQueue));
        var gate = new ReaderGate(process.Output);
        var counting = OutputCount.ReadAsync(format, gate);
        for (var burst = 1; burst <= 4; burst++)
        {
            gate.IsOpen = burst % 2 == 0; // Stalled, back, stalled, back.
            process.Tell("go");
            await process.SaysAsync(string.Create(CultureInfo.InvariantCulture, $"written={burst * Burst - 1}"));
        }

        process.EndInput();
        var count = await counting;
        Assert.Equal(0, await process.ExitAsync());
        count.AssertOrder();
        Assert.True(count.DropNotices >= 2, $"Two stalls, {count.DropNotices} notices.");
        Assert.Equal(4 * Burst, count.Spans + count.Dropped("spans"));
        Assert.Equal(4 * Burst, count.Logs + count.Dropped("logs"));
        Assert.Equal((4 * Burst - 1, 4 * Burst - 1), count.Last["Test.Worker"]);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task The_lines_of_two_processes_on_one_pipe_stay_whole(string format)
    {
        const int Count = 50_000;
        var app = $"dotnet '{Repository.TestApp}' named {Count}";
        using var process = RunningProcess.Shell($"{app} Test.A & {app} Test.B & wait", Formats.Chosen(format));
        var count = await OutputCount.ReadAsync(format, process.Output);
        Assert.Equal(0, await process.ExitAsync());
        count.AssertNoGaps();
        Assert.Equal((2 * Count, 2 * Count), (count.Logs, count.Spans));
        Assert.Equal(2, count.Last.Count);
    }

    private static RunningProcess Start(string format, params string[] arguments) => RunningProcess.Start(
        "dotnet", [Repository.TestApp, .. arguments], Formats.Chosen(format), ("DOTNET_GCgen0size", "400000"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string errors, string name) =>
        long.Parse(Regex.Match(errors, name + @"=(-?\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
