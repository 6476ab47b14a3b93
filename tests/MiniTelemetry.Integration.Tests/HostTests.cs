using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The generic host in a real process.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Telemetry_starts_and_flushes_with_the_host(string signal)
    {
        var output = new TextOutput(await RunAsync(signal));
        Assert.Equal("test-host", TextGrammar.Attributes(output.Logs[0])["service.name"]);
        Assert.Single(output.LogsOf("MiniTelemetry.TestApp.HostScenario.HostWorker"), log => log.Groups["message"].Value == "The host's worker is at work");
        Assert.Contains(output.LogsOf("Microsoft.Hosting.Lifetime"), log => log.Groups["message"].Value.StartsWith("Application is shutting down", StringComparison.Ordinal));
        Assert.All(output.Logs, log => Assert.DoesNotContain("ParentId", TextGrammar.Attributes(log).Keys));
        var error = Assert.Single(output.Logs, log => log.Groups["level"].Value == "ERROR");
        Assert.Equal(Assert.Single(output.Spans, span => span.Groups["outcome"].Value == "error").Groups["span"].Value, error.Groups["span"].Value);
        Assert.Equal(2, output.Spans.Count(span => span.Groups["name"].Value == "Worker.Work"));
        Assert.Equal("2", output.Metrics.Last(metric => metric.Groups["name"].Value == "worker.work.calls").Groups["value"].Value);
    }

    [Fact]
    public async Task The_hosts_own_console_logger_is_noticed_once()
    {
        var lines = await RunAsync("TERM", "console");
        Assert.Single(lines, line => line.Contains("ClearProviders()", StringComparison.Ordinal));
    }

    private static async Task<string[]> RunAsync(string signal, params string[] arguments)
    {
        using var process = RunningProcess.Dotnet(Repository.TestApp, ["host", .. arguments]);
        await process.Ready;
        process.Send(signal);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        return result.Lines;
    }
}
