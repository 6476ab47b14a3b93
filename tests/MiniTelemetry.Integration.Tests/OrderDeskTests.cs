using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The sample, run as the README says, told by nothing but its stdout.</summary>
public sealed class OrderDeskTests : IAsyncLifetime
{
    private readonly string _receipts = Path.Combine(Path.GetTempPath(), $"order-desk-{Guid.NewGuid():N}");
    private TextOutput _output = new([]);
    private string _text = "";

    public async Task InitializeAsync()
    {
        using var process = RunningProcess.Dotnet(Repository.OrderDesk, "--receipts", _receipts);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        _output = new TextOutput(result.Lines);
        _text = result.Output;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_receipts, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void One_story_is_told_by_spans_logs_and_metrics()
    {
        Assert.True(_output.Spans.Count > 1_000, $"{_output.Spans.Count} spans");
        EveryParentExists();
        EveryLogInsideASpanNamesIt();
        HistogramsAgreeWithSpans();
        EachFailingOrderHasOneExceptionRecord();
    }

    /// <summary>The one-liners of docs/formats/text.md, run as they stand there.</summary>
    [Fact]
    public async Task The_questions_of_the_format_page_are_answered()
    {
        await File.WriteAllTextAsync(Path.Combine(_receipts, "out.txt"), _text);
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/formats/text.md"));
        var commands = Regex.Matches(page, @"^\| [^|]+ \| `([^`]*out\.txt[^`]*)` \|$", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))
            .Select(command => Regex.Replace(command, "trace_id=[0-9a-f]+", "trace_id=" + _output.Spans[0].Groups["trace"].Value))
            .ToList();
        Assert.Equal(4, commands.Count);
        foreach (var command in commands)
        {
            using var process = RunningProcess.Shell($"cd '{_receipts}' && {command}");
            Assert.NotEmpty((await process.FinishAsync()).Lines);
        }
    }

    private void EveryParentExists()
    {
        var ids = _output.Spans.Select(Id).ToHashSet();
        foreach (var span in _output.Spans.Where(span => span.Groups["parent"].Success))
            Assert.Contains((span.Groups["trace"].Value, span.Groups["parent"].Value), ids);
    }

    private void EveryLogInsideASpanNamesIt()
    {
        var ids = _output.Spans.Select(Id).ToHashSet();
        var inside = _output.Logs.Where(log => log.Groups["span"].Success).ToList();
        Assert.True(inside.Count > 250, $"{inside.Count} log lines inside spans");
        Assert.All(inside, log => Assert.Contains(Id(log), ids));
    }

    // A timed method's histogram has counted what the trace shows.
    private void HistogramsAgreeWithSpans()
    {
        var timed = new Dictionary<string, string>
        {
            ["OrderService.PlaceAsync"] = "order_service.place.duration",
            ["Inventory.ReserveAsync"] = "inventory.reserve.duration",
            ["PaymentService.ChargeAsync"] = "payment.charge.duration",
            ["ReceiptStore.WriteAsync"] = "receipt_store.write.duration",
        };
        foreach (var (span, histogram) in timed)
        {
            var counted = _output.Metrics.Where(metric => metric.Groups["name"].Value == histogram).Sum(CountOf);
            Assert.Equal(_output.Spans.Count(s => s.Groups["name"].Value == span), counted);
        }
    }

    private void EachFailingOrderHasOneExceptionRecord()
    {
        var failed = _output.Spans
            .Where(span => span.Groups["name"].Value == "OrderService.PlaceAsync" && span.Groups["outcome"].Value == "error")
            .Select(span => span.Groups["trace"].Value)
            .ToList();
        Assert.True(failed.Count > 5, $"{failed.Count} orders failed");
        foreach (var trace in failed)
        {
            var records = _output.Logs.Where(log => log.Groups["trace"].Value == trace && log.Groups["level"].Value == "ERROR");
            Assert.Contains("exception.type", TextGrammar.Attributes(Assert.Single(records)).Keys);
        }
    }

    private static (string Trace, string Span) Id(Match line) => (line.Groups["trace"].Value, line.Groups["span"].Value);

    private static long CountOf(Match metric) =>
        long.Parse(Regex.Match(metric.Groups["value"].Value, @"^count=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
