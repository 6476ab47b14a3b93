using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Conventions;

/// <summary>A rule is a descriptor, an analyzer, a page, a line in the release notes and a test class of one id.</summary>
public sealed class RuleTests
{
    private static readonly string[] Sections = ["Cause", "Example", "How to fix", "How to suppress"];

    public static TheoryData<string> Ids() => [.. DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Every_id_has_one_descriptor() => Assert.Equal(
        typeof(DiagnosticIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_an_analyzer() => Assert.Equal(
        DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        AnalyzerHarness.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        var descriptor = Find(id);
        var page = Repository.Read($"docs/rules/{id}.md");

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Severity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}", page, StringComparison.Ordinal);
        Assert.All(Sections, section => Assert.Contains($"\n## {section}\n", page, StringComparison.Ordinal));
        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_table(string id)
        => Assert.Contains($"| [{id}]({id}.md) | {Find(id).Title} |", Repository.Read("docs/rules/README.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_release_notes(string id) => Assert.Matches(
        $@"(?m)^{id} \| MiniTelemetry \| {Find(id).DefaultSeverity} \| ",
        Repository.Read("src/MiniTelemetry.Generators/AnalyzerReleases.Shipped.md")
            + Repository.Read("src/MiniTelemetry.Generators/AnalyzerReleases.Unshipped.md"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_test_class(string id)
        => Assert.NotNull(typeof(RuleTests).Assembly.GetType($"MiniTelemetry.Generators.Tests.Diagnostics.{id}Tests"));

    [Fact]
    public void Every_suppression_has_one_id_and_a_row()
    {
        var suppressions = typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(static type => typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .SelectMany(static type => ((DiagnosticSuppressor)Activator.CreateInstance(type)!).SupportedSuppressions).ToList();
        Assert.Equal(suppressions.Count, suppressions.Select(static suppression => suppression.Id).Distinct().Count());
        Assert.All(suppressions, static suppression => Assert.Contains(
            $"\n| {suppression.Id} | {suppression.SuppressedDiagnosticId}, ", Repository.Read("docs/rules/README.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_is_documented() => Assert.All(
        SettingNames.All,
        static key => Assert.Contains($"\n| `{key}` | ", Repository.Read("docs/rules/MTEL100.md"), StringComparison.Ordinal));

    [Fact]
    public void Every_setting_is_known() => Assert.Equal(
        typeof(SettingNames).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Where(static key => key != SettingNames.Prefix),
        SettingNames.All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_of_a_page_shows_the_rule_and_the_right_one_none(string id)
    {
        var examples = Examples(id).ToList();

        Assert.Contains(id, AnalyzerHarness.Analyze([examples[0].Source], examples[0].Options, id).Select(static diagnostic => diagnostic.Id));
        AnalyzerHarness.ReportsNothing(examples[1].Source, examples[1].Options, id);
    }

    // An example that has an entry point is a program; one that stands below settings is compiled with them, and all with the baseline.
    private static IEnumerable<(string Source, TestOptions Options)> Examples(string id)
    {
        string? settings = null;
        var files = new List<(string Name, string Text)>();
        foreach (Match fence in Regex.Matches(Repository.Read($"docs/rules/{id}.md"), "```(csharp|ini|json)\n(.*?)```", RegexOptions.Singleline))
        {
            var text = fence.Groups[2].Value;
            if (fence.Groups[1].Value == "csharp")
                yield return (text, new TestOptions { EditorConfig = settings, Kind = KindOf(text), AdditionalFiles = files });
            else if (fence.Groups[1].Value == "json")
                files.Add(("telemetry-inventory.baseline.json", text));
            settings = fence.Groups[1].Value == "ini" ? text : null;
        }
    }

    private static OutputKind KindOf(string source) => source.Contains(" Main(", StringComparison.Ordinal)
        ? OutputKind.ConsoleApplication
        : OutputKind.DynamicallyLinkedLibrary;

    private static DiagnosticDescriptor Find(string id) => DiagnosticDescriptors.All.Single(descriptor => descriptor.Id == id);
}
