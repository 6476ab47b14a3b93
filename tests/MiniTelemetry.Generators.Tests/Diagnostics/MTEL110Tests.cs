using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Inventory;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

public sealed class MTEL110Tests
{
    private const string Id = "MTEL110";

    private const string Before = """
        namespace Shop;
        public partial class Desk
        {
            [Counted, Timed] public partial void Place([Tag("tier", On = Signals.Metrics)] bool tier, [Tag(On = Signals.Metrics)] bool rush);
            private void PlaceCore(bool tier, bool rush) { }
        }
        """;

    [Fact]
    public void Nothing_where_nothing_has_changed() => Assert.Empty(Against(Before, Before));

    [Fact]
    public void Nothing_without_a_baseline() => AnalyzerHarness.ReportsNothing(Before);

    [Fact]
    public void A_metric_that_is_renamed()
    {
        var found = Broken(Before.Replace("Timed]", "Timed(Name = \"desk.time\")]", StringComparison.Ordinal));
        Assert.Equal(
            "The metric 'desk.place.duration' of the baseline is 'desk.time' now; undo that, or accept the change with 'dotnet build "
            + "-p:MiniTelemetryAcceptInventory=true'",
            found.GetMessage(null));
        Assert.Equal("\"desk.time\"", TextAt(found));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Fact]
    public void Metrics_whose_method_is_renamed()
    {
        var found = Against(Before.Replace("Place", "Submit", StringComparison.Ordinal), Before).Where(static one => one.Id == Id);
        Assert.Equal(
            ["The metric 'desk.place.calls' of the baseline is 'desk.submit.calls' now",
                "The metric 'desk.place.duration' of the baseline is 'desk.submit.duration' now"],
            found.Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_metric_that_is_removed()
    {
        var found = Broken(Before.Replace("Counted, ", "", StringComparison.Ordinal));
        Assert.Equal("The metric 'desk.place.calls' of the baseline is gone", Told(found));
        var where = found.Location.GetLineSpan();
        Assert.Equal("telemetry-inventory.baseline.json", where.Path);
        Assert.Contains("\"desk.place.calls\"", BaselineOf(Before).Split('\n')[where.StartLinePosition.Line], StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_of_another_kind() => Assert.Equal(
        "The metric 'desk.place.calls' of the baseline is of the kind 'histogram' now, and was of the kind 'counter'",
        Told(Broken(Before.Replace("Counted, Timed", "Timed(Name = \"desk.place.calls\")", StringComparison.Ordinal), Of("desk.place.calls"))));

    [Fact]
    public void A_metric_in_another_scope() => Assert.Equal(
        "The metric 'desk.place.calls' of the baseline is in the scope 'desk' now, and was in 'Shop'",
        Told(Broken(Before.Replace("public partial class", "[TelemetryScope(\"desk\")] public partial class", StringComparison.Ordinal), Of("desk.place.calls"))));

    [Fact]
    public void A_metric_that_has_lost_tags() => Assert.Equal(
        "The metric 'desk.place.calls' of the baseline has lost its tags 'rush', 'tier'",
        Told(Broken(Before.Replace("On = Signals.Metrics", "On = Signals.Logs", StringComparison.Ordinal), Of("desk.place.calls"))));

    [Fact]
    public void A_metric_that_has_gained_tags_or_methods_is_not_broken()
    {
        Assert.DoesNotContain(Against(Before.Replace("bool rush)", "bool rush, [Tag(On = Signals.Metrics)] bool more)", StringComparison.Ordinal)
            .Replace("bool rush) {", "bool rush, bool more) {", StringComparison.Ordinal), Before), IsBroken);
        Assert.DoesNotContain(Against(Before.Replace("public partial class Desk\n{", """
            public partial class Desk
            {
                [Counted, Timed] public partial void Place();
                private void PlaceCore() { }
            """, StringComparison.Ordinal), Before), IsBroken);
    }

    // One method more of the type is no new name of another that is gone.
    [Fact]
    public void A_metric_that_is_removed_while_others_come() => Assert.Equal(
        ["The metric 'desk.place.calls' of the baseline is gone"],
        Against(Before.Replace("[Counted, Timed]", "[Timed]", StringComparison.Ordinal).Replace("public partial class Desk\n{", """
            public partial class Desk
            {
                [Counted] public partial void One();
                private void OneCore() { }
                [Counted] public partial void Two();
                private void TwoCore() { }
            """, StringComparison.Ordinal), Before).Where(IsBroken).Select(Told));

    [Fact]
    public void A_counter_of_a_log_method_that_is_renamed()
    {
        const string Log = """
            using Microsoft.Extensions.Logging;
            namespace Shop;
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "sold", Counter = "desk.sold")] private partial void Sold();
            }
            """;
        var found = Against(Log.Replace("desk.sold", "desk.sales", StringComparison.Ordinal), Log).Single(IsBroken);
        Assert.Equal("The metric 'desk.sold' of the baseline is 'desk.sales' now", Told(found));
        Assert.Equal("\"desk.sales\"", TextAt(found));
    }

    [Fact]
    public void A_metric_is_told_apart_by_case() => Assert.Equal(
        "The metric 'desk.place.Calls' of the baseline is 'desk.place.calls' now",
        Told(Against(Before, BaselineOf(Before).Replace("desk.place.calls", "desk.place.Calls", StringComparison.Ordinal), isBaseline: true).Single(IsBroken)));

    [Theory]
    [InlineData("", "line 1, column 1: a value is expected")]
    [InlineData("{\n  \"metrics\": [\n<<<<<<< ours", "line 3, column 1: a value is expected")]
    [InlineData("{ \"metrics\": [ { \"name\": 1 } ] }", "line 1: a metric has no \"name\"")]
    [InlineData("[]", "it has no \"metrics\"")]
    [InlineData("{ \"metrics\": [] } x", "line 1, column 19: the end is expected")]
    public void A_baseline_that_cannot_be_read(string baseline, string reason)
    {
        var found = Against(Before, baseline, isBaseline: true).Single();
        Assert.Equal($"'telemetry-inventory.baseline.json' cannot be read: {reason}", Told(found));
        Assert.Equal("telemetry-inventory.baseline.json", found.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_baseline_that_is_too_deep_ends_no_compiler() => Assert.Contains(
        "less nesting is expected",
        Told(Against(Before, new string('[', 100_000), isBaseline: true).Single()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("TELEMETRY-inventory.baseline.json", true)]
    [InlineData("src/shop.telemetry-inventory.baseline.json", true)]
    [InlineData("mytelemetry-inventory.baseline.json", false)]
    [InlineData("telemetry-inventory.json", false)]
    public void A_baseline_is_known_by_its_name(string name, bool isOne) => Assert.Equal(
        isOne,
        AnalyzerHarness.Analyze("", new TestOptions { AdditionalFiles = [(name, "{")] }).Count == 1);

    private static Diagnostic Broken(string now, string? baseline = null)
        => Against(now, baseline ?? BaselineOf(Before), isBaseline: true).Single(IsBroken);

    private static List<Diagnostic> Against(string now, string baseline, bool isBaseline = false) => AnalyzerHarness.Analyze(now, new TestOptions
    {
        AdditionalFiles = [("telemetry-inventory.baseline.json", isBaseline ? baseline : BaselineOf(baseline))],
    });

    private static string BaselineOf(string source) => InventoryRun.Of(source).Json;

    /// <summary>The baseline with that metric alone.</summary>
    private static string Of(string metric) => $$"""
        { "metrics": [ {{InventoryRun.Of(Before).Section("metrics").Single(line => line.Contains($"\"{metric}\"", StringComparison.Ordinal))}} ] }
        """;

    private static bool IsBroken(Diagnostic diagnostic) => diagnostic.Id == Id;

    private static string Told(Diagnostic diagnostic) => diagnostic.GetMessage(null).Split("; undo that")[0];

    private static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
