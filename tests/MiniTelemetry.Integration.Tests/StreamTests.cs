using System.Globalization;
using System.Text;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>An application whose stdout is a protocol of its own.</summary>
public sealed class StreamTests
{
    private const int Count = 500;

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task On_stderr_the_output_is_whole_and_stdout_the_applications_own(string format)
    {
        using var process = Start(format, stream: null, "protocol", "500", "Stderr");
        var result = await AssertProtocolAsync(process);
        Assert.Equal(0, result.ExitCode);
        AssertComplete(format, result.Errors);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task The_environment_sends_it_there_too(string format)
    {
        using var process = Start(format, "stderr", "protocol", "500", "Stdout");
        var result = await AssertProtocolAsync(process);
        Assert.Equal(0, result.ExitCode);
        AssertComplete(format, result.Errors);
    }

    [Theory]
    [InlineData("None", null)]
    [InlineData("Stdout", "none")]
    public async Task Nowhere_is_neither_stream_and_nothing_listens(string option, string? variable)
    {
        using var process = Start("text", variable, "protocol", "500", option);
        var result = await AssertProtocolAsync(process);
        Assert.Equal(10, result.ExitCode);
        Assert.Equal("", result.Errors);
    }

    [Fact]
    public async Task Exporters_of_ones_own_OpenTelemetry_follow_the_environment()
    {
        using var none = Start("text", "none", "protocol-own-sdk");
        var nowhere = await none.FinishAsync();
        Assert.Equal(("own", ""), (nowhere.Output, nowhere.Errors));
        using var stderr = Start("text", "stderr", "protocol-own-sdk");
        var there = await stderr.FinishAsync();
        Assert.Equal("own", there.Output);
        var output = new TextOutput(there.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(100, output.Spans.Count(span => span.Groups["name"].Value == "Worker.Work"));
    }

    [Fact]
    public async Task A_stderr_that_cannot_be_written_is_said_nowhere_and_ends_nothing()
    {
        using var process = RunningProcess.Shell($"dotnet '{Repository.TestApp}' protocol 500 Stderr 2>/dev/full");
        var result = await AssertProtocolAsync(process);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_reader_of_stderr_that_does_not_read_stalls_no_stdout()
    {
        using var process = RunningProcess.Shell($"dotnet '{Repository.TestApp}' protocol 2000 Stderr 2> >(exec sleep 15 > /dev/null)");
        var reading = process.ReadOutputAsync();
        Assert.StartsWith(Protocol(2_000), await reading.WaitAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
    }

    private static RunningProcess Start(string format, string? stream, params string[] arguments) => RunningProcess.Start(
        "dotnet", [Repository.TestApp, .. arguments], Formats.Chosen(format), ("MINITELEMETRY_STREAM", stream));

    private static async Task<ProcessResult> AssertProtocolAsync(RunningProcess process)
    {
        var result = await process.FinishAsync();
        Assert.Equal(Protocol(Count), result.Output);
        return result;
    }

    private static string Protocol(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: 5\r\n\r\n{i:D5}");
        return text.ToString();
    }

    private static void AssertComplete(string format, string output)
    {
        var count = new OutputCount(format);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            count.Add(line);
        count.AssertNoGaps();
        Assert.Equal((Count, Count), (count.Logs, count.Spans));
    }
}
