using System.Text.Json;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The sample's inventories, written when it was built, name what its stdout then shows, and nothing else.</summary>
public sealed class OrderDeskInventoryTests : IAsyncLifetime
{
    // What is told by hand is in no inventory.
    private const string ByHand = "OrderDesk.Import";

    private static readonly string[] Projects = ["OrderDesk", "OrderDesk.Services"];

    private static readonly Dictionary<string, string> Levels = new() { ["Information"] = "INFO", ["Warning"] = "WARN" };

    private readonly string _receipts = Path.Combine(Path.GetTempPath(), $"order-desk-{Guid.NewGuid():N}");
    private readonly List<JsonElement> _inventories =
        [.. Projects.Select(project => JsonDocument.Parse(File.ReadAllText(PathOf(project))).RootElement)];

    private TextOutput _output = new([]);

    public async Task InitializeAsync()
    {
        using var process = RunningProcess.Dotnet(Repository.OrderDesk, "--receipts", _receipts);
        _output = new TextOutput((await process.FinishAsync()).Lines);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_receipts, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void Spans_have_the_names_and_kinds_of_the_inventory()
    {
        var expected = Entries("spans").Select(span => $"{Text(span, "scope")} {Text(span, "name")} {Text(span, "kind")}");
        var shown = Attributed(_output.Spans).Select(span => $"{Group(span, "scope")} {Group(span, "name")} {KindOf(span)}");
        Assert.Equal(Sorted(expected), Sorted(shown));
    }

    [Fact]
    public void Metrics_have_the_names_units_and_kinds_of_the_inventory()
    {
        var expected = Entries("metrics").Select(metric =>
            $"{Text(metric, "scope")} {Text(metric, "name")} {Text(metric, "unit")} {(Text(metric, "kind") == "histogram" ? "histogram" : "sum")}");
        var shown = Attributed(_output.Metrics).Select(metric =>
            $"{Group(metric, "scope")} {Group(metric, "name")} {Group(metric, "unit")} {KindOfMetric(metric)}");
        Assert.Equal(Sorted(expected), Sorted(shown));
    }

    [Fact]
    public void Spans_and_metrics_have_the_tags_of_the_inventory()
    {
        AssertTags("spans", _output.Spans, "kind", "status", "code.function.name");
        AssertTags("metrics", _output.Metrics, "exemplars");
    }

    [Fact]
    public void Logs_have_the_levels_and_attributes_of_the_inventory() => Assert.All(Entries("logs"), entry =>
    {
        var shown = _output.Logs.Where(log => TextGrammar.Attributes(log).GetValueOrDefault("event.name") == Text(entry, "name")).ToList();
        Assert.Equal([Levels[Text(entry, "level")]], Sorted(shown.Select(static log => Group(log, "level"))));
        Assert.Equal(
            Sorted(entry.GetProperty("attributes").EnumerateArray().Select(static key => key.GetString()!)),
            Sorted(shown.SelectMany(static log => TextGrammar.Attributes(log).Keys).Where(static key => key != "event.name")));
    });

    [Fact]
    public void Every_log_event_that_is_written_is_in_the_inventory_or_tells_a_failure_of_what_is()
    {
        var logs = _output.Logs.Where(log => Group(log, "scope") != "MiniTelemetry").Select(TextGrammar.Attributes).ToList();
        var failures = logs.Where(static log => log["event.name"].EndsWith(".exception", StringComparison.Ordinal)).ToList();
        Assert.Equal(Sorted(Entries("logs").Select(entry => Text(entry, "name"))), Sorted(logs.Except(failures).Select(static log => log["event.name"])));
        Assert.NotEmpty(failures);
        Assert.Subset(
            Entries("spans").Select(span => Text(span, "method")).ToHashSet(),
            failures.Select(static log => log["code.function.name"]).ToHashSet());
    }

    [Fact]
    public void The_baselines_are_the_inventories() => Assert.All(Projects, project => Assert.True(
        File.ReadAllText(PathOf(project)) == File.ReadAllText(BaselineOf(project)),
        $"{project}: run dotnet build samples/OrderDesk -p:MiniTelemetryAcceptInventory=true, and look at the difference"));

    [Fact]
    public void The_page_shows_lines_of_the_inventory()
    {
        var lines = File.ReadAllLines(BaselineOf("OrderDesk.Services"));
        var shown = Page.Read("docs/inventory.md").Section("## Read it").Split("```")[1].Split('\n')
            .Where(line => line.StartsWith("    {", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, shown.Count);
        Assert.All(shown, line => Assert.Contains(lines, whole => whole.StartsWith(line.TrimEnd(',', '…'), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_questions_of_the_page_are_answered()
    {
        var commands = Regex.Matches(Page.Read("docs/inventory.md").Text, @"^\| [^|]+ \| `(jq [^`]*)` \|$", RegexOptions.Multiline)
            .Select(row => row.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, commands.Count);
        foreach (var command in commands)
        {
            using var process = RunningProcess.Shell($"cd '{Repository.PathOf("samples/OrderDesk.Services")}' && {command}");
            var result = await process.FinishAsync();
            Assert.True(result.ExitCode == 0, result.Errors);
            Assert.NotEmpty(result.Lines);
        }
    }

    private static IEnumerable<Match> Attributed(List<Match> lines) => lines.Where(line => Group(line, "scope") != ByHand);

    private void AssertTags(string section, List<Match> lines, params string[] ofFormat)
    {
        foreach (var entry in Entries(section))
        {
            var tags = entry.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!);
            var shown = lines.Where(line => Group(line, "name") == Text(entry, "name"))
                .SelectMany(line => TextGrammar.Attributes(line).Keys)
                .Where(key => !ofFormat.Contains(key) && key != "error.type" && !key.StartsWith("minitelemetry.", StringComparison.Ordinal));
            Assert.Equal(Sorted(tags), Sorted(shown));
        }
    }

    private IEnumerable<JsonElement> Entries(string section) =>
        _inventories.SelectMany(inventory => inventory.GetProperty(section).EnumerateArray());

    private static string KindOf(Match span) => TextGrammar.Attributes(span).GetValueOrDefault("kind", "internal");

    private static string KindOfMetric(Match metric) =>
        Group(metric, "value").StartsWith("count=", StringComparison.Ordinal) ? "histogram" : "sum";

    private static string Group(Match line, string name) => line.Groups[name].Value.Trim('"');

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static string BaselineOf(string project) =>
        Repository.PathOf($"samples/{project}/telemetry-inventory.baseline.json");

    private static string PathOf(string project) =>
        Repository.PathOf($"samples/{project}/obj/{Repository.Configuration}/net10.0/telemetry-inventory.json");
}
