using System.Globalization;
using System.Text.Json;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Whole programs in the otlp format: every line of theirs is one that a strict reader takes.</summary>
public sealed class OtlpOutputTests
{
    private static readonly (string, string?) Otlp = ("MINITELEMETRY_FORMAT", "otlp");

    [Fact]
    public async Task The_sample_tells_one_story()
    {
        var receipts = Path.Combine(Path.GetTempPath(), $"order-desk-{Guid.NewGuid():N}");
        try
        {
            var lines = await RunAsync([Repository.OrderDesk, "--receipts", receipts]);
            var (spans, logs) = (OtlpLines.Spans(lines), OtlpLines.Logs(lines));
            Assert.True(spans.Count > 1_000, $"{spans.Count} spans");
            Assert.All(lines, static line => Assert.Contains("\"order-desk\"", line, StringComparison.Ordinal));
            var ids = spans.Select(static span => (span.Text("traceId"), span.Text("spanId"))).ToHashSet();
            Assert.Equal(spans.Count, ids.Count);
            foreach (var span in spans.Where(static span => span.TryGetProperty("parentSpanId", out _)))
                Assert.Contains((span.Text("traceId"), span.Text("parentSpanId")), ids);
            var inside = logs.Where(static log => log.TryGetProperty("spanId", out _)).ToList();
            Assert.True(inside.Count > 250, $"{inside.Count} log records inside spans");
            Assert.All(inside, log => Assert.Contains((log.Text("traceId"), log.Text("spanId")), ids));
            Assert.Equal(spans.Count(static span => span.Text("name") == "OrderService.PlaceAsync"), Counted(lines, "order_service.place.duration"));
        }
        finally
        {
            Directory.Delete(receipts, recursive: true);
        }
    }

    [Theory]
    [InlineData("cumulative", 2)]
    [InlineData("delta", 1)]
    public async Task The_operator_chooses_the_temporality_of_ones_own_set_up_too(string preference, int temporality)
    {
        var lines = await RunAsync([Repository.TestApp, "own-sdk", "20"], ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", preference));
        Assert.Equal(20, OtlpLines.Spans(lines).Count(static span => !span.TryGetProperty("status", out _)));
        Assert.Equal(20, OtlpLines.Logs(lines).Count(static record => record.Text("severityText") == "Information"));
        var sums = OtlpLines.Metrics(lines).Where(static metric => metric.TryGetProperty("sum", out _)).ToList();
        Assert.NotEmpty(sums);
        Assert.All(sums, sum => Assert.Equal(temporality, sum.GetProperty("sum").GetProperty("aggregationTemporality").GetInt32()));
    }

    [Fact]
    public async Task And_that_of_ours()
    {
        var lines = await RunAsync([Repository.TestApp, "work", "5"], ("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta"));
        var histograms = OtlpLines.Metrics(lines).Where(static metric => metric.TryGetProperty("histogram", out _)).ToList();
        Assert.NotEmpty(histograms);
        Assert.All(histograms, static metric => Assert.Equal(1, metric.GetProperty("histogram").GetProperty("aggregationTemporality").GetInt32()));
    }

    [Fact]
    public async Task A_warning_of_ours_is_a_log_record()
    {
        var lines = await RunAsync([Repository.TestApp, "own-sdk", "1"]);
        Assert.NotEmpty(OtlpLines.Spans(lines));
        lines = await RunAsync([Repository.TestApp, "work", "1"], ("OTEL_TRACES_SAMPLER", "sometimes"));
        var warning = Assert.Single(lines, static line => line.Contains("\"scope\":{\"name\":\"MiniTelemetry\",", StringComparison.Ordinal));
        Assert.Contains("OTEL_TRACES_SAMPLER", Assert.Single(OtlpLines.Logs([warning])).Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_set_ups_in_one_process_have_each_their_resource()
    {
        var lines = await RunAsync([Repository.TestApp, "own-sdk-twice"]);
        Assert.All(OtlpLines.Spans(lines.Where(static line => line.Contains("\"first\"", StringComparison.Ordinal))), IsNamed("first work"));
        Assert.All(OtlpLines.Spans(lines.Where(static line => line.Contains("\"second\"", StringComparison.Ordinal))), IsNamed("second work"));
        Assert.Equal(20, OtlpLines.Spans(lines).Count);
    }

    private static Action<JsonElement> IsNamed(string name) => span => Assert.Equal(name, span.Text("name"));

    // Cumulative values stand there again with each collection; the last one counts.
    private static long Counted(IEnumerable<string> lines, string histogram) => OtlpLines.Metrics(lines)
        .Where(metric => metric.Text("name") == histogram)
        .SelectMany(static metric => metric.GetProperty("histogram").GetProperty("dataPoints").EnumerateArray())
        .GroupBy(static point => point.TryGetProperty("attributes", out var attributes) ? attributes.GetRawText() : "")
        .Sum(static points => points.Max(static point => long.Parse(point.Text("count"), CultureInfo.InvariantCulture)));

    private static async Task<IReadOnlyList<string>> RunAsync(string[] arguments, params (string, string?)[] environment)
    {
        using var process = RunningProcess.Start("dotnet", arguments, [Otlp, .. environment]);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.Lines, static line => OtlpValidator.Check(line));
        return [.. result.Lines];
    }
}
