using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Real processes whose stdout, or whose life, fails.</summary>
public sealed class FaultTests
{
    private static readonly string App = Repository.TestApp;

    [Fact]
    public async Task A_reader_that_goes_away_ends_nothing()
    {
        using var process = RunningProcess.Shell($"dotnet '{App}' work 20000 | head -1; echo \"status ${{PIPESTATUS[0]}}\"");
        var result = await process.FinishAsync();
        Assert.Contains("telemetry started", result.Lines[0], StringComparison.Ordinal);
        Assert.Equal("status 0", result.Lines[^1]);
        Assert.Contains("done=20000", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_device_is_said_once_and_ends_nothing()
    {
        using var process = RunningProcess.Shell($"dotnet '{App}' work 2000 > /dev/full");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("done=2000", result.Errors, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(result.Errors, "MiniTelemetry"));
    }

    [Fact]
    public async Task A_closed_stdout_ends_nothing()
    {
        using var process = RunningProcess.Shell($"exec dotnet '{App}' work 2000 >&-");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("before the flush timeout", result.Errors, StringComparison.Ordinal);
        Assert.Contains("done=2000", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public async Task A_signal_leaves_the_tail_and_its_own_exit_status(string signal)
    {
        using var bare = RunningProcess.Dotnet(App, "wait-bare");
        await bare.Ready;
        bare.Send(signal);
        var expected = await bare.FinishAsync();

        using var process = RunningProcess.Dotnet(App, "wait", "500");
        await process.Ready;
        process.Send(signal);
        var result = await process.FinishAsync();

        Assert.Equal(expected.ExitCode, result.ExitCode);
        AssertComplete(result, 500);
    }

    [Fact]
    public async Task An_application_that_catches_the_signal_goes_on()
    {
        using var process = RunningProcess.Dotnet(App, "cancel-and-go-on", "50");
        await process.Ready;
        process.Send("TERM");
        var result = await process.FinishAsync();
        Assert.Equal(7, result.ExitCode);
        AssertComplete(result, 100);
    }

    [Fact]
    public async Task An_unhandled_exception_leaves_the_tail_and_is_told_once()
    {
        using var bare = RunningProcess.Dotnet(App, "throw-bare");
        var expected = await bare.FinishAsync();
        using var process = RunningProcess.Dotnet(App, "throw", "100");
        var result = await process.FinishAsync();

        Assert.Equal(expected.ExitCode, result.ExitCode);
        var output = new TextOutput(result.Lines);
        Assert.Equal(100, output.Spans.Count(span => span.Groups["name"].Value == "Worker.Work"));
        var failed = Assert.Single(output.Spans, span => span.Groups["outcome"].Value == "error");
        var error = Assert.Single(output.Logs, log => log.Groups["level"].Value == "ERROR");
        Assert.Equal(failed.Groups["span"].Value, error.Groups["span"].Value);
        Assert.Single(output.Logs, log => log.Groups["level"].Value == "FATAL");
        Assert.DoesNotContain(output.Gutter, line => line.Value.Contains("Instrumented(", StringComparison.Ordinal));
        Assert.Single(output.Gutter, line => line.Value.Contains("Worker.FailCore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exit_in_mid_run_leaves_the_tail()
    {
        using var process = RunningProcess.Dotnet(App, "exit", "300");
        var result = await process.FinishAsync();
        Assert.Equal(3, result.ExitCode);
        AssertComplete(result, 300);
    }

    [Fact]
    public async Task A_stalled_reader_costs_the_application_little_and_every_loss_is_told()
    {
        const int Count = 150_000;
        using var process = RunningProcess.Dotnet(App, "stall", Count.ToString(CultureInfo.InvariantCulture));
        await process.SaysAsync("longest_ms="); // Nobody reads until all of it was produced: the stall itself is what is tested.
        var result = await process.FinishAsync();

        var output = new TextOutput(result.Lines);
        Assert.True(output.Dropped("spans") > 0, "The queue never filled: the test does not test a stall.");
        Assert.Equal(Count, output.Spans.Count + output.Dropped("spans"));
        Assert.Equal(Count, output.LogsOf("Test.Worker").Count() + output.Dropped("logs"));
        var longest = int.Parse(Regex.Match(result.Errors, @"longest_ms=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(longest, 0, 2_000);
        var peak = long.Parse(Regex.Match(result.Errors, @"peak_bytes=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(peak, 0, 400L << 20);
    }

    [Fact]
    public async Task Lines_of_the_application_and_of_eight_threads_stay_whole()
    {
        using var process = RunningProcess.Dotnet(App, "mixed", "2000");
        var result = await process.FinishAsync();
        var own = result.Lines.Where(line => line.StartsWith("own ", StringComparison.Ordinal)).ToList();
        Assert.Equal(8 * 200, own.Count);
        Assert.All(own, line => Assert.Matches("^own [0-7] [0-9]+ x{5000} end$", line));
        var output = new TextOutput(result.Lines.Except(own));
        Assert.Equal(8 * 2000, output.Spans.Count);
        for (var thread = 0; thread < 8; thread++)
            AssertInOrder(output.LogsOf($"Test.Thread{thread}"), 2000);
    }

    [Fact]
    public async Task The_end_behind_a_reader_that_never_reads_keeps_to_the_flush_timeout_and_the_exit_code()
    {
        var told = Path.Combine(Path.GetDirectoryName(App)!, "disposed-after.txt");
        File.Delete(told);
        using var process = RunningProcess.Shell($"mkfifo \"$F\" && (sleep 30 < \"$F\" & echo $! > \"$F.pid\"); dotnet '{App}' stalled-dispose > \"$F\"; code=$?; kill $(cat \"$F.pid\"); rm \"$F\" \"$F.pid\"; echo \"status $code\"",
            ("F", Path.Combine(Path.GetTempPath(), $"stalled-{Guid.NewGuid():N}")));
        var result = await process.FinishAsync();
        Assert.Contains("status 5", result.Lines);
        Assert.InRange(int.Parse(await File.ReadAllTextAsync(told), CultureInfo.InvariantCulture), 0, 4_000);
    }

    [Fact]
    public async Task A_reader_that_does_not_read_leaves_stderr_to_the_application()
    {
        using var process = RunningProcess.Dotnet(App, "stalled-stderr");
        await process.Ready;
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_signal_while_the_end_waits_for_a_slow_reader_loses_nothing()
    {
        using var process = RunningProcess.Dotnet(App, "signal-in-dispose", "2000");
        await process.Ready;
        await Task.Delay(TimeSpan.FromMilliseconds(300)); // The end waits: nobody has read yet.
        process.Send("TERM");
        var result = await process.FinishAsync();
        AssertComplete(result, 2000);
    }

    // Everything that happened before the end is there: logs, spans and the last metrics.
    private static void AssertComplete(ProcessResult result, int count)
    {
        var output = new TextOutput(result.Lines);
        Assert.Equal(count, output.Spans.Count);
        Assert.Equal(count, output.LogsOf("Test.Worker").Count());
        var calls = output.Metrics.Last(metric => metric.Groups["name"].Value == "worker.work.calls");
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), calls.Groups["value"].Value);
    }

    private static void AssertInOrder(IEnumerable<Match> logs, int count) =>
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"Working on {i}"), logs.Select(log => log.Groups["message"].Value));
}
