using System.Text;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Others that write to stdout: child processes, a console that somebody has taken over, console loggers, a second OpenTelemetry.</summary>
public sealed class CoexistenceTests
{
    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task A_console_that_is_set_to_something_else_changes_nothing(string format)
    {
        var count = await CountAsync(format, "set-out", "200");
        Assert.Equal((400, 400), (count.Spans, count.Last["Test.Worker"].Log + 1));
        Assert.Equal(401, count.Logs);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task The_consoles_encoding_changes_nothing(string format)
    {
        using var process = Start(format, "encoding");
        var reading = process.ReadBytesAsync();
        Assert.Equal(0, await process.ExitAsync());
        var output = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await reading);
        var reader = Formats.ReaderOf(format);
        var spans = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(reader.Read).Where(record => record.Kind == RecordKind.Span);
        Assert.Equal(["ıİßü漢😀", "ıİßü漢😀", "ıİßü漢😀"], spans.Select(span => span.Text));
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task Children_that_inherit_stdout_and_their_parent_write_whole_lines(string format)
    {
        var count = await CountAsync(format, "children", "20000");
        count.AssertNoGaps();
        Assert.Equal(0, count.DropNotices);
        Assert.Equal((19_999, 19_999), count.Last["Test.Child1"]);
        Assert.Equal((19_999, 19_999), count.Last["Test.Child2"]);
        Assert.True(count.Last["Test.Parent"].Log > 0);
    }

    [Theory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task Telemetry_and_exporters_of_ones_own_keep_each_threads_order(string format)
    {
        var count = await CountAsync(format, "both-in-turns", "10000");
        count.AssertOrder();
        Assert.Equal(4 * 20_000, count.Logs);
        Assert.Equal(1, count.Spans);
        Assert.All(count.Last.Where(last => last.Key != "Test.Own"), last => Assert.Equal(19_999, last.Value.Log));
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("systemd")]
    [InlineData("json")]
    public async Task A_console_logger_beside_an_exporter_of_ones_own_is_noticed_once(string formatter)
    {
        using var process = Start("text", "own-console", formatter);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Lines, line => line.Contains("A console logger writes to stdout too", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_with_a_console_logger_and_an_output_elsewhere_is_not_warned()
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "host", "console"], ("MINITELEMETRY_STREAM", "stderr"));
        await process.Ready;
        process.Send("TERM");
        var result = await process.FinishAsync();
        Assert.DoesNotContain("ClearProviders", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.Contains("[SPAN]", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("[SPAN]", result.Output, StringComparison.Ordinal);
    }

    private static RunningProcess Start(string format, params string[] arguments) =>
        RunningProcess.Start("dotnet", [Repository.TestApp, .. arguments], Formats.Chosen(format));

    private static async Task<OutputCount> CountAsync(string format, params string[] arguments)
    {
        using var process = Start(format, arguments);
        var count = await OutputCount.ReadAsync(format, process.Output);
        Assert.Equal(0, await process.ExitAsync());
        return count;
    }
}
