using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Our exporters in somebody's own OpenTelemetry set-up.</summary>
public sealed class OwnSdkTests
{
    [Fact]
    public async Task Each_exporter_redacts_what_it_was_asked_to()
    {
        using var process = RunningProcess.Dotnet(Repository.TestApp, "own-sdk-redacted");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        var output = new TextOutput(result.Lines);
        Assert.Contains("work.number=[hidden]", Assert.Single(output.Spans).Value, StringComparison.Ordinal);
        Assert.Contains(output.LogsOf("Test.Worker"), static log => log.Value.Contains("Working on 42", StringComparison.Ordinal));
        Assert.Contains(output.LogsOf("Test.Worker"), static log => log.Value.Contains("Note: password=[redacted]", StringComparison.Ordinal));
        Assert.DoesNotContain("n33dle", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_signals_arrive_and_the_resource_once()
    {
        using var process = RunningProcess.Dotnet(Repository.TestApp, "own-sdk", "200");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        var output = new TextOutput(result.Lines);
        Assert.Equal(200, output.Spans.Count(static span => span.Groups["name"].Value == "Worker.Work"));
        Assert.Equal(200, output.LogsOf("Test.Worker").Count());
        Assert.Equal("200", output.Metrics.Last(metric => metric.Groups["name"].Value == "worker.work.calls").Groups["value"].Value);
        Assert.Single(result.Lines, line => line.Contains("service.name=by-hand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_told_by_the_loggers_that_have_the_exporter()
    {
        using var process = RunningProcess.Dotnet(Repository.TestApp, "own-sdk", "1");
        var output = new TextOutput((await process.FinishAsync()).Lines);
        var failed = Assert.Single(output.Spans, static span => span.Groups["outcome"].Value == "error");
        var told = Assert.Single(output.Logs, static log => log.Groups["level"].Value == "ERROR");
        Assert.Equal(failed.Groups["span"].Value, told.Groups["span"].Value);
    }
}
