using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>What the pages show is what compiles, runs and exists. <c>MINITELEMETRY_ACCEPT=1 dotnet test</c> brings their code up to date.</summary>
public sealed partial class DocsTests
{
    private const int LongestReadme = 220;
    private const string Attributes = "src/MiniTelemetry.Runtime/Attributes";

    public static TheoryData<string> Pages() => [.. Page.All(rules: false).Select(page => page.Name)];

    public static TheoryData<string> PagesAndRules() => [.. Page.All(rules: true).Select(page => page.Name)];

    public static TheoryData<string> AttributeFiles() =>
        [.. Directory.EnumerateFiles(Repository.PathOf(Attributes), "*Attribute.cs").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_on_a_page_is_compiled_code(string name)
    {
        if (Environment.GetEnvironmentVariable("MINITELEMETRY_ACCEPT") == "1")
            Page.Read(name).WithFreshCode().Write();
        Assert.All(Page.Read(name).Code, fence =>
        {
            Assert.True(fence.Source.Length > 0, $"{name}: precede this with <!-- snippet: name --> and put it into {Snippets.Folder}:\n{fence.Code}");
            Assert.True(
                Snippets.Find(fence.Kind, fence.Source) == fence.Code,
                $"{name}: '{fence.Source}' is out of date; run MINITELEMETRY_ACCEPT=1 dotnet test tests/MiniTelemetry.Integration.Tests");
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Output_on_a_page_is_read_by_the_format_that_its_users_are_given(string name) =>
        Assert.NotNull(new TextOutput(Page.Read(name).OutputLines));

    [Fact]
    public void The_lines_of_json_are_as_their_page_says()
    {
        var page = Page.Read("docs/formats/json.md");
        var lines = JsonLines().Match(page.Text).Groups[1].Value.Split('\n');
        Assert.Equal(["resource", "span", "log", "span", "metric", "metric"], lines.Select(static line => (string?)JsonRecord.Read(line)["kind"]));
        var fields = FieldRow().Matches(page.Section("## Fields").Split("\n### ")[0])
            .SelectMany(static row => FieldName().Matches(row.Groups[1].Value).Select(static name => name.Groups[1].Value));
        Assert.Equal(JsonRecord.Order.Where(static member => !member.EndsWith("_text", StringComparison.Ordinal)), fields);
    }

    [Fact]
    public void Trees_on_a_page_are_read_by_the_expressions_that_it_gives()
    {
        var page = Page.Read("docs/formats/tree.md");
        var rules = TreeRule().Matches(page.Text)
            .Select(rule => new Regex(rule.Groups[1].Value.Replace("(token)", @"(""(?:[^""\\]|\\.)*""|[^\s""=]+)", StringComparison.Ordinal)))
            .ToList();
        var lines = page.TreeLines.Select(line => line.Replace('⇥', '\t')).ToList();
        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule => Assert.Contains(lines, line => rule.IsMatch(line)));
        Assert.All(lines, line => Assert.True(
            rules.Any(rule => rule.IsMatch(line)) || TreeGrammar.Legend().IsMatch(line) || TextGrammar.Log().IsMatch(line), line));
    }

    [Theory]
    [MemberData(nameof(PagesAndRules))]
    public void A_link_leads_somewhere(string name)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(name))!;
        Assert.All(Page.Read(name).RelativeLinks, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{name} links to {target}"));
    }

    [Fact]
    public void The_readme_is_short() =>
        Assert.InRange(File.ReadLines(Repository.PathOf("README.md")).Count(), 1, LongestReadme);

    [Theory]
    [MemberData(nameof(AttributeFiles))]
    public void Every_option_of_an_attribute_is_in_its_section(string file)
    {
        var section = Page.Read("docs/attributes.md").Section($"## `[{file.Replace("Attribute.cs", "", StringComparison.Ordinal)}]`");
        Assert.All(PropertiesIn($"{Attributes}/{file}"), option => Assert.Contains($"| `{option}` |", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_of_the_runtime_has_its_row()
    {
        var page = Page.Read("docs/options.md").Text;
        var options = PropertiesIn("src/MiniTelemetry.Runtime/TelemetryOptions.cs");
        Assert.Contains("QueueSize", options);
        Assert.All(options, option => Assert.Contains($"| `{option}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_variable_that_is_read_has_its_row()
    {
        var page = Page.Read("docs/options.md").Text;
        var variables = Directory.EnumerateFiles(Repository.PathOf("src/MiniTelemetry.Runtime"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        Assert.Contains("OTEL_SERVICE_NAME", variables);
        Assert.All(variables, variable => Assert.Contains($"| `{variable}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_code_of_the_pages_runs()
    {
        using var process = RunningProcess.Dotnet(Repository.Snippets);
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        var output = new TextOutput(result.Lines);
        Assert.Equal(2, output.Spans.Count(span => span.Groups["name"].Value == "OrderService.PlaceAsync"));
        Assert.Single(output.Logs, log => log.Groups["level"].Value == "WARN");
    }

    [Fact]
    public async Task The_host_of_the_pages_runs()
    {
        using var process = RunningProcess.Dotnet(Repository.Snippets, "host");
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Single(new TextOutput(result.Lines).Spans, span => span.Groups["name"].Value == "OrderService.PlaceAsync");
    }

    private static List<string> PropertiesIn(string file) =>
        [.. Property().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonLines();

    [GeneratedRegex(@"^\| (`[^|]*`) \|", RegexOptions.Multiline)]
    private static partial Regex FieldRow();

    [GeneratedRegex("`([a-z_0-9]+)`")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^(?:tree|row|item) +(\^.+\$)$", RegexOptions.Multiline)]
    private static partial Regex TreeRule();

    [GeneratedRegex(@"^    public [^(=\n]+ (\w+) \{ get;", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex("\"((?:OTEL|MINITELEMETRY)_[A-Z_]+|NO_COLOR|FORCE_COLOR|CLICOLOR_FORCE|TERM)\"")]
    private static partial Regex Variable();
}
