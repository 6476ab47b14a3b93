using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Programs that a signal ends in the middle of their work, at a moment that nobody chose.</summary>
public sealed partial class SignalEndTests
{
    private const int AtOnce = 2;

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task What_was_written_before_any_of_fifty_SIGTERMs_is_there_in_whole_lines(string format) =>
        await RepeatAsync(50, async () =>
        {
            var (written, output) = await EndAsync(format, "TERM");
            Assert.EndsWith("\n", output, StringComparison.Ordinal);
            var count = CountOf(format, output);
            Assert.Equal(0, count.DropNotices);
            count.AssertNoGaps();
            AssertHasAll(count, written);
        });

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task A_SIGKILL_loses_the_tail_at_most_and_breaks_the_last_line_at_most(string format) =>
        await RepeatAsync(10, async () =>
        {
            var (_, output) = await EndAsync(format, "KILL");
            var count = CountOf(format, output[..(output.LastIndexOf('\n') + 1)]);
            count.AssertNoGaps();
            Assert.Equal(0, count.DropNotices);
        });

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task What_was_written_well_before_a_SIGKILL_is_there_without_a_flush(string format)
    {
        const int Count = 5_000;
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "work-and-wait", "5000"], Formats.Chosen(format));
        var reading = process.ReadOutputAsync();
        await process.Ready;
        await Task.Delay(TimeSpan.FromSeconds(1)); // A line waits 10 ms; the machine may be busy.
        process.Send("KILL");
        var count = CountOf(format, await reading);
        count.AssertNoGaps();
        Assert.Equal((Count, Count), (count.Logs, count.Spans));
    }

    // Lets it work for a random time after its first records, and tells how many it had told of when the signal was sent.
    private static async Task<(int Written, string Output)> EndAsync(string format, string signal)
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "work-until-killed"], Formats.Chosen(format));
        var reading = process.ReadOutputAsync();
        await process.SaysAsync("written=");
        await Task.Delay(Random.Shared.Next(0, 200));
        var written = int.Parse(Written().Matches(process.Errors)[^1].Groups[1].Value, CultureInfo.InvariantCulture);
        process.Send(signal);
        var output = await reading;
        await process.ExitAsync();
        return (written, output);
    }

    private static OutputCount CountOf(string format, string output)
    {
        var count = new OutputCount(format);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            count.Add(line);
        return count;
    }

    private static void AssertHasAll(OutputCount count, int written)
    {
        var (log, span) = count.Last["Test.Worker"];
        Assert.True(log >= written && span >= written, $"{written} was written before the signal; the last are log {log} and span {span}.");
        Assert.True(int.Parse(count.LastValues["worker.count"], CultureInfo.InvariantCulture) > written);
    }

    private static async Task RepeatAsync(int times, Func<Task> run)
    {
        for (var done = 0; done < times; done += AtOnce)
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(run)));
    }

    [GeneratedRegex(@"written=(\d+)\r?\n")]
    private static partial Regex Written();
}
