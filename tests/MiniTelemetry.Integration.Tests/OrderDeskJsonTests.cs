using System.Globalization;
using System.Text.Json.Nodes;
using MiniTelemetry.Integration.Tests.Support;
using static MiniTelemetry.Integration.Tests.Support.JsonOutput;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The sample, told as JSON: it loads, it tells the same story as the text, and jq answers the questions of docs/formats/json.md.</summary>
public sealed class OrderDeskJsonTests(OrderDeskJsonRun run) : IClassFixture<OrderDeskJsonRun>
{
    private readonly JsonOutput _output = run.Output;

    // What does not depend on how busy the machine is: on one that is, more payments time out.
    [Fact]
    public async Task The_same_story_is_told_as_in_text()
    {
        string[] always = ["orders.import", "OrderService.PlaceAsync", "Inventory.ReserveAsync"];
        var text = new TextOutput((await run.RunAsync("text")).Lines);
        Assert.Equal(
            text.Spans.Select(static span => span.Groups["name"].Value).Where(always.Contains).CountBy(static name => name).ToHashSet(),
            _output.Spans.Select(static span => Text(span, "name")!).Where(always.Contains).CountBy(static name => name).ToHashSet());
        Assert.Equal(
            text.LogsOf("OrderDesk.Import").Select(static log => $"{log.Groups["level"]} {log.Groups["message"]}").Where(IsRejection).Order(),
            _output.Logs.Select(static log => $"{log["severity"]} {log["message"]}").Where(IsRejection).Order());
        Assert.Equal(
            text.Metrics.Select(static metric => $"{metric.Groups["scope"]} {metric.Groups["name"]} {metric.Groups["unit"]}").ToHashSet(),
            _output.Metrics.Select(static metric => $"{metric["component"]} {metric["name"]} {metric["unit"]}").ToHashSet());

        static bool IsRejection(string log) => log.Contains(" is rejected, ", StringComparison.Ordinal);
    }

    [Fact]
    public void Each_failed_order_is_an_error_with_one_exception()
    {
        var failed = _output.Spans.Where(static span => Text(span, "name") == "OrderService.PlaceAsync" && Text(span, "status") == "error").ToList();
        Assert.True(failed.Count > 5, $"{failed.Count} orders failed");
        Assert.All(failed, span =>
        {
            Assert.Equal("ERROR", Text(span, "severity"));
            var record = Assert.Single(_output.Logs, log => Text(log, "trace_id") == Text(span, "trace_id") && Text(log, "severity") == "ERROR");
            Assert.EndsWith(Text(span, "message")!, Text(record, "message"), StringComparison.Ordinal);
            Assert.StartsWith((string?)record["attributes"]!["exception.type"] + ": ", (string?)record["attributes"]!["exception.stacktrace"]);
        });
    }

    [Fact]
    public void Histograms_have_counted_what_the_spans_show() => Assert.All(
        new[] { ("OrderService.PlaceAsync", "order_service.place.duration"), ("ReceiptStore.WriteAsync", "receipt_store.write.duration") },
        pair => Assert.Equal(
            _output.Spans.Count(span => Text(span, "name") == pair.Item1),
            _output.Metrics.Where(metric => Text(metric, "name") == pair.Item2).Sum(static metric => (long)metric["count"]!)));

    [Fact]
    public void The_first_record_says_whom_the_stream_is_about_and_each_other_repeats_it_in_short()
    {
        var first = _output.Records[0];
        Assert.Equal("resource", Text(first, "kind"));
        Assert.Equal("order-desk", (string?)first["attributes"]!["service.name"]);
        Assert.All(_output.Records, record => Assert.Equal(
            (Text(first, "service"), Text(first, "service_version"), Text(first, "host")),
            (Text(record, "service"), Text(record, "service_version"), Text(record, "host"))));
    }

    [Fact]
    public void Every_parent_exists_and_every_log_inside_a_span_names_it()
    {
        var ids = _output.Spans.Select(static span => (Text(span, "trace_id"), Text(span, "span_id"))).ToHashSet();
        Assert.Equal(_output.Spans.Count, ids.Count);
        Assert.All(
            _output.Spans.Where(static span => span.ContainsKey("parent_id")),
            span => Assert.Contains((Text(span, "trace_id"), Text(span, "parent_id")), ids));
        Assert.All(
            _output.Logs.Where(static log => log.ContainsKey("trace_id")),
            log => Assert.Contains((Text(log, "trace_id"), Text(log, "span_id")), ids));
        Assert.All(
            _output.Metrics.SelectMany(static metric => metric["exemplars"]?.AsArray() ?? []),
            exemplar => Assert.Contains(((string?)exemplar!["trace_id"], (string?)exemplar["span_id"]), ids));
    }

    [JqFact]
    public async Task Jq_finds_the_slowest_spans() => Assert.Equal(
        _output.Spans.OrderByDescending(static span => Number(span, "duration_ms")).Take(10)
            .Select(static span => $"{Number(span, "duration_ms").ToString(CultureInfo.InvariantCulture)}\t{span["status"]}\t{span["name"]}\t{span["trace_id"]}"),
        await AskAsync("What was slow?"));

    [JqFact]
    public async Task Jq_tells_the_error_rate_of_each_service()
    {
        var entries = _output.Spans.Where(static span => !span.ContainsKey("parent_id")).ToList();
        var errors = entries.Count(static span => Text(span, "status") == "error");
        var answer = JsonNode.Parse(Assert.Single(await AskAsync("How many requests of each service fail?")))!;
        Assert.Equal(("order-desk", entries.Count, errors), ((string?)answer["service"], (int)answer["requests"]!, (int)answer["errors"]!));
        Assert.Equal((double)errors / entries.Count, (double)answer["rate"]!, 9);
        Assert.True(errors > 10, $"{errors} errors");
    }

    [JqFact]
    public async Task Jq_tells_the_percentiles_of_each_operation()
    {
        var expected = _output.Spans.GroupBy(static span => Text(span, "name")!).ToDictionary(
            static spans => spans.Key,
            static spans =>
            {
                var sorted = spans.Select(static span => Number(span, "duration_ms")).Order().ToList();
                return (sorted.Count, At(sorted, 50), At(sorted, 90), At(sorted, 99));
            });
        var answers = (await AskAsync("How long do operations take?")).Select(static line => JsonNode.Parse(line)!).ToDictionary(
            static answer => (string)answer["name"]!,
            static answer => ((int)answer["calls"]!, (double)answer["p50"]!, (double)answer["p90"]!, (double)answer["p99"]!));
        Assert.Equal(expected, answers);

        static double At(List<double> sorted, int percent) => sorted[sorted.Count * percent / 100];
    }

    [JqFact]
    public async Task Jq_shows_the_logs_of_one_trace()
    {
        var trace = Text(_output.Logs.First(static log => Text(log, "severity") == "ERROR"), "trace_id")!;
        var expected = _output.Logs.Where(log => Text(log, "trace_id") == trace)
            .Select(static log => $"{log["timestamp"]} {log["severity"]} {log["component"]} - {log["message"]}").ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await AskAsync("What did one request log?", trace));
    }

    [JqFact]
    public async Task Jq_counts_what_was_thrown() => Assert.Equal(
        _output.Logs.Select(static log => (string?)log["attributes"]!["exception.type"]).OfType<string>().CountBy(static type => type)
            .OrderByDescending(static type => type.Value).ThenBy(static type => type.Key, StringComparer.Ordinal)
            .Select(static type => $"{type.Value}\t{type.Key}"),
        await AskAsync("What was thrown, how often?"));

    [JqFact]
    public async Task Jq_shows_what_calls_for_attention() => Assert.Equal(
        _output.Records.Where(static record => Text(record, "severity") is "WARN" or "ERROR" or "FATAL")
            .Select(static record => $"{record["timestamp"]} {record["kind"]} {record["component"]} {record["name"]}: {record["message"]}"),
        await AskAsync("What calls for attention?"));

    [JqFact]
    public async Task Jq_shows_where_the_metrics_stand()
    {
        var expected = _output.Metrics
            .Select(static metric => $"{metric["name"]} {metric["value"]?.ToJsonString() ?? metric["count"]!.ToJsonString()} {metric["attributes"]!.AsObject().Count}")
            .Select(static line => line.Replace(".0 ", " ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, (await AskAsync("Where do the metrics stand?")).Select(static line => JsonNode.Parse(line)!)
            .Select(static answer => $"{answer["name"]} {answer["value"]!.ToJsonString().Replace(".0", "", StringComparison.Ordinal)} {answer["attributes"]!.AsObject().Count}")
            .Order(StringComparer.Ordinal));
    }

    /// <summary>Runs the recipe that stands under a question on the page, as it stands there.</summary>
    private async Task<string[]> AskAsync(string question, string? trace = null)
    {
        var recipe = Page.Read("docs/formats/json.md").RecipeOf(question);
        if (trace is not null)
            recipe = recipe.Replace("4bf92f3577b34da6a3ce929d0e0e4736", trace, StringComparison.Ordinal);
        using var process = RunningProcess.Shell($"cd '{run.Folder}' && {recipe}");
        var result = await process.FinishAsync();
        Assert.Equal("", result.Errors);
        Assert.Equal(0, result.ExitCode);
        return result.Lines;
    }
}
