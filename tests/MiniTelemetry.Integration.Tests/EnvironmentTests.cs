using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The operator's word, in a real process.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public async Task The_service_is_what_the_environment_says()
    {
        var output = await RunAsync(("OTEL_SERVICE_NAME", "renamed"), ("OTEL_RESOURCE_ATTRIBUTES", "team=desk,region=eu%20west"));
        var resource = TextGrammar.Attributes(output.LogsOf("MiniTelemetry").First());
        Assert.Equal("renamed", resource["service.name"]);
        Assert.Equal("desk", resource["team"]);
        Assert.Equal("eu west", resource["region"]);
    }

    [Fact]
    public async Task Disabled_writes_nothing() => Assert.Empty((await RunRawAsync(("OTEL_SDK_DISABLED", "true"))).Output);

    [Fact]
    public async Task Sampled_out_writes_logs_and_metrics_without_spans()
    {
        var output = await RunAsync(("OTEL_TRACES_SAMPLER", "always_off"));
        Assert.Empty(output.Spans);
        Assert.Equal(10, output.LogsOf("Test.Worker").Count());
        Assert.Equal(2, output.Metrics.Count);
    }

    [Theory]
    [InlineData("MINITELEMETRY_FORMAT", "yaml")]
    [InlineData("OTEL_TRACES_SAMPLER", "sometimes")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "-5")]
    [InlineData("OTEL_SDK_DISABLED", "maybe")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "nonsense")]
    public async Task A_value_that_makes_no_sense_is_one_warning(string name, string value)
    {
        var output = await RunAsync((name, value));
        var warning = Assert.Single(output.Logs, log => log.Groups["level"].Value == "WARN");
        Assert.Contains(name, warning.Groups["message"].Value, StringComparison.Ordinal);
        Assert.Contains(value, warning.Groups["message"].Value, StringComparison.Ordinal);
        Assert.Equal(10, output.Spans.Count);
    }

    [Fact]
    public async Task Without_the_environment_nothing_of_it_counts()
    {
        using var process = RunningProcess.Start(
            "dotnet", [Repository.TestApp, "without-environment", "10"], ("OTEL_SDK_DISABLED", "true"), ("OTEL_SERVICE_NAME", "renamed"));
        var output = new TextOutput((await process.FinishAsync()).Lines);
        Assert.Equal(10, output.Spans.Count);
        Assert.Equal(2, output.Metrics.Count);
        Assert.Equal("test-app", TextGrammar.Attributes(output.Logs[0])["service.name"]);
    }

    private static async Task<TextOutput> RunAsync(params (string Name, string? Value)[] environment) =>
        new((await RunRawAsync(environment)).Lines);

    private static async Task<ProcessResult> RunRawAsync(params (string Name, string? Value)[] environment)
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "work", "10"], environment);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        return result;
    }
}
