using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Real processes that put secrets on every way into the stream; without redaction each of them arrives.</summary>
public sealed partial class SecretTests
{
    private const string Card = "4012888888881881";

    private static readonly string App = Repository.TestApp;

    private static readonly string[] Ways =
    [
        "baggage", "context.flow", "context.key", "context.process", "environment", "event", "event.exception", "exception.argument", "exception.inner", "exception.innermost", "exception.message", "exception.one",
        "exception.reason", "exception.stack", "exception.two", "fault", "histogram", "link", "log.argument", "log.event", "log.list", "log.list.inner", "log.map",
        "log.map.key", "log.record", "log.record.text", "log.state", "log.template", "metric", "resource", "scope.argument", "scope.map",
        "scope.map.key", "scope.template", "scope.text", "span.list", "span.tag", "status", "tracestate", "wrapper.error_type",
        "wrapper.expected", "wrapper.failure", "wrapper.inner", "wrapper.member", "wrapper.out", "wrapper.parameter", "wrapper.path", "wrapper.result",
    ];

    private static readonly string[] RedactedWays =
    [
        "error_type", "log.event", "log.path", "member", "out", "parameter", "path", "record", "record.exception", "record.list", "record.map", "record.nested", "record.scope",
        "record.scope.template", "record.struct", "record.tag", "result",
    ];

    [Fact]
    public async Task Without_redaction_each_secret_arrives()
    {
        var result = await RunAsync("secrets", "open");
        Assert.Equal(Ways, Found(result.Output).Where(static way => !IsVariant(way)));
        Assert.Contains($"number={Card}", result.Output, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(result.Output, "\\.mail@example\\.com"), 60, int.MaxValue);
        Assert.InRange(Regex.Count(result.Output, "Bearer n33dle-"), 60, int.MaxValue);
        Assert.DoesNotContain("redacted", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mask", "[redacted]")]
    [InlineData("hook", "[hidden]")]
    public async Task With_it_none_does(string mode, string mark)
    {
        var result = await RunAsync("secrets", mode);
        AssertNone(result.Output + result.Errors);
        var output = new TextOutput(result.Lines);
        Assert.Contains(output.Spans, static span => span.Groups["name"].Value == "SecretDesk.Fail");
        Assert.InRange(Regex.Count(result.Output, Regex.Escape(mark)), 60, int.MaxValue);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("otlp")]
    public async Task In_another_format_each_arrives_without_and_none_with_it(string format)
    {
        var open = await RunAsync("secrets", "open", format);
        Assert.Equal(Ways, Found(open.Output).Where(static way => !IsVariant(way)));
        foreach (var (mode, mark) in new[] { ("mask", "[redacted]"), ("hook", "[hidden]") })
        {
            var result = await RunAsync("secrets", mode, format);
            AssertNone(result.Output + result.Errors);
            Assert.InRange(Regex.Count(result.Output, Regex.Escape(mark)), 60, int.MaxValue);
        }
    }

    [Theory]
    [InlineData("mask")]
    [InlineData("hook")]
    public async Task In_trees_none_does(string mode)
    {
        using var process = RunningProcess.Start("dotnet", [App, "secrets", mode], Formats.Chosen("tree"));
        var result = await process.FinishAsync();
        AssertNone(result.Output + result.Errors);
        Assert.Contains("] MiniTelemetry", result.Output, StringComparison.Ordinal);
        Assert.Contains("SecretDesk.Fail error: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_may_ask_for_the_mask()
    {
        using var process = RunningProcess.Start("dotnet", [App, "secrets", "open"], ("MINITELEMETRY_MASK_SECRETS", "true"));
        var result = await process.FinishAsync();
        AssertNone(result.Output + result.Errors);
    }

    // What .NET itself says of the exception on stderr is not telemetry.
    [Theory]
    [InlineData("open", true)]
    [InlineData("mask", false)]
    [InlineData("hook", false)]
    public async Task The_last_words_of_a_process(string mode, bool arrive)
    {
        var result = await RunAsync("secret-end", mode);
        Assert.Contains("[FATAL]", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            arrive ? ["last.words", "last.words.inner", "resource"] : [],
            Found(result.Output).Where(static way => !IsVariant(way)));
        if (!arrive)
            AssertNone(result.Output);
    }

    [Fact]
    public async Task What_is_marked_redacted_does_not_arrive()
    {
        var open = await RunAsync("redacted", "open");
        var closed = await RunAsync("redacted", "closed");

        Assert.Equal(RedactedWays, Found(open.Output));
        Assert.Empty(Found(closed.Output + closed.Errors));
        Assert.InRange(Regex.Count(closed.Output, Regex.Escape("[redacted]")), RedactedWays.Length, int.MaxValue);
    }

    private static void AssertNone(string output)
    {
        Assert.Empty(Found(output));
        Assert.DoesNotContain(Card, output, StringComparison.Ordinal);
    }

    private static async Task<ProcessResult> RunAsync(string scenario, string mode, string format = "text")
    {
        using var process = RunningProcess.Start(
            "dotnet", [App, scenario, mode],
            ("MINITELEMETRY_FORMAT", format),
            ("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN", "logs/dup"),
            ("OTEL_RESOURCE_ATTRIBUTES", scenario == "secrets" ? "password: n33dle-environment" : null));
        return await process.FinishAsync();
    }

    private static IEnumerable<string> Found(string output) =>
        NeedlePattern().Matches(output).Select(static match => match.Groups[1].Value.TrimEnd('.')).Distinct().Order(StringComparer.Ordinal);

    private static bool IsVariant(string way) =>
        way.EndsWith(".mail", StringComparison.Ordinal) || way.EndsWith(".bearer", StringComparison.Ordinal);

    [GeneratedRegex("n33dle-([a-z_.]+)")]
    private static partial Regex NeedlePattern();
}
