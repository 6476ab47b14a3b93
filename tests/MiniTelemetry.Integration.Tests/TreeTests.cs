using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>Real processes that write trees.</summary>
public sealed class TreeTests
{
    private static readonly (string, string?) Chosen = Formats.Chosen("tree");

    [Fact]
    public async Task An_exporter_that_ends_leaves_the_open_traces_of_others_alone()
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "own-sdk-beside"], Chosen);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        var header = Assert.Single(result.Lines, static line => line.Contains("[TREE]", StringComparison.Ordinal));
        Assert.EndsWith(" ms ok\tspans=2", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trees_of_the_sample_hold_what_its_metrics_counted()
    {
        var receipts = Path.Combine(Path.GetTempPath(), $"order-desk-{Guid.NewGuid():N}");
        using var process = RunningProcess.Start("dotnet", [Repository.OrderDesk, "--receipts", receipts], Chosen);
        var result = await process.FinishAsync();
        Directory.Delete(receipts, recursive: true);
        Assert.Equal(0, result.ExitCode);

        var spans = new Dictionary<string, int>();
        foreach (var row in result.Lines.Select(line => TreeGrammar.Row().Match(line)).Where(static row => row.Success))
        {
            Assert.Equal(row.Groups["mark"].Value == "!", row.Groups["text"].Value.Contains(" error", StringComparison.Ordinal));
            var name = Regex.Replace(row.Groups["text"].Value, " (?:error(?:: .*)?|cancelled|expected_error)$", "");
            spans[name] = spans.GetValueOrDefault(name) + TreeGrammar.SpansOf(row);
        }

        var timed = new Dictionary<string, string>
        {
            ["OrderService.PlaceAsync"] = "order_service.place.duration",
            ["Inventory.ReserveAsync"] = "inventory.reserve.duration",
            ["PaymentService.ChargeAsync"] = "payment.charge.duration",
            ["ReceiptStore.WriteAsync"] = "receipt_store.write.duration",
        };
        var metrics = result.Lines.Select(line => TextGrammar.Metric().Match(line)).Where(static metric => metric.Success).ToList();
        foreach (var (span, histogram) in timed)
            Assert.Equal(metrics.Where(metric => metric.Groups["name"].Value == histogram).Sum(CountOf), spans[span]);
        AssertHeadersAgreeWithRows(result.Lines);
    }

    [Fact]
    public async Task Exporters_of_several_providers_make_one_tree()
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "own-sdk", "20"], Chosen);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(21, result.Lines.Count(static line => TreeGrammar.Header().IsMatch(line)));
        Assert.Equal(20, result.Lines.Count(static line => line.Contains("└ INFO Working on ", StringComparison.Ordinal)));
        Assert.Contains(result.Lines, static line => line.Contains("*! Worker.Fail error: Work 7 cannot be done\t", StringComparison.Ordinal));
        Assert.Contains(result.Lines, static line => line.Contains("└ ERROR Worker.Fail failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signal_shows_what_is_under_way_and_the_end_the_rest()
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "catch-inside-a-trace"], Chosen);
        await process.Ready;
        process.Send("TERM");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);

        var trees = Regex.Matches(result.Output, @"^\S+ \S+ \[TREE\].*\n(?:    \|.*\n)+", RegexOptions.Multiline).Select(static tree => tree.Value).ToList();
        Assert.Equal(2, trees.Count);
        Assert.Matches(@" - outer +\d+\.\d{3} ms open\tspans=3 logs=1 open=2\n", trees[0]);
        Assert.Matches(@" \*\? outer still open\n(?:.*\n)*.* [*] +├ Worker\.Work\t.*\n.* │ └ INFO Working on 0\t?.*\n.* \*\? └ inner still open\t", trees[0]);
        Assert.Matches(@" - outer +\d+\.\d{3} ms ok\tspans=4 logs=1 open=1 continued=true\n", trees[1]);
        Assert.Matches(@"inner\tspan_id=(?:.*\n)*.*Worker\.Work(?:.*\n)*.*never stopped still open", trees[1]);
        Assert.DoesNotContain("dropped", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_hangs_is_shown_at_the_end()
    {
        using var process = RunningProcess.Start("dotnet", [Repository.TestApp, "catch-inside-a-trace"], Chosen);
        await process.Ready;
        process.Send("HUP");
        var result = await process.FinishAsync();
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("└ inner still open\tspan_id=", result.Output, StringComparison.Ordinal);
    }

    private static void AssertHeadersAgreeWithRows(string[] lines)
    {
        var (told, rows, headers) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (TreeGrammar.Header().Match(line) is { Success: true } header)
            {
                Assert.Equal(told, rows);
                headers++;
                (told, rows) = (int.Parse(Regex.Match(header.Groups["attributes"].Value, @"spans=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture), 0);
            }
            else if (TreeGrammar.Row().Match(line) is { Success: true } row)
            {
                rows += TreeGrammar.SpansOf(row);
            }
        }

        Assert.Equal(told, rows);
        Assert.True(headers > 200, $"{headers} trees");
    }

    private static long CountOf(Match metric) =>
        long.Parse(Regex.Match(metric.Groups["value"].Value, @"^count=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
