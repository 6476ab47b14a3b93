using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Nothing is dropped silently, however late a scope appears and however often telemetry starts.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task A_plugin_that_is_loaded_after_the_start_is_heard()
    {
        var output = await RunAsync("plugin");
        var span = Assert.Single(output.Spans, span => span.Groups["scope"].Value == "Test.Plugin");
        Assert.Equal("Greeter.Greet", span.Groups["name"].Value);
        Assert.Single(output.Metrics, metric => metric.Groups["name"].Value == "greeter.greet.duration");
    }

    [Fact]
    public async Task Telemetry_starts_again_after_its_end()
    {
        var output = await RunAsync("restart");
        var started = output.LogsOf("MiniTelemetry").Where(log => log.Groups["message"].Value == "telemetry started");
        Assert.Equal(["round-1", "round-2", "round-3"], started.Select(log => Runtime.Tests.Stdout.Support.TextGrammar.Attributes(log)["service.name"]));
        Assert.Equal(3, output.Spans.Count);
        Assert.Equal(3, output.LogsOf("Test.Worker").Count());
        Assert.Equal(3, output.Metrics.Count(metric => metric.Groups["name"].Value == "worker.work.duration"));
    }

    [Fact]
    public async Task A_second_start_shares_the_first_and_says_so()
    {
        var output = await RunAsync("two-starts");
        Assert.Equal(2, output.Spans.Count);
        Assert.Equal(2, output.LogsOf("Test.Worker").Count());
        var warning = Assert.Single(output.LogsOf("MiniTelemetry"), log => log.Groups["level"].Value == "WARN");
        Assert.Contains("running already, as 'first'", warning.Groups["message"].Value, StringComparison.Ordinal);
    }

    private static async Task<TextOutput> RunAsync(string mode)
    {
        using var process = RunningProcess.Dotnet(Repository.TestApp, mode);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        return new TextOutput(result.Lines);
    }
}
