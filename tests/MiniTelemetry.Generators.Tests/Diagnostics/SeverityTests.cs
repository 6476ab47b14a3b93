using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>The user decides: pragmas and .editorconfig reach every rule, since locations are live.</summary>
public sealed class SeverityTests
{
    private const string BadName = """
        public partial class Desk
        {
            [Counted(Name = "Bad Name")] public partial void Place();
            private void PlaceCore() { }
        }
        """;

    [Fact]
    public void A_pragma_silences_a_rule()
        => Assert.Empty(AnalyzerHarness.Analyze($"#pragma warning disable MTEL008\n{BadName}"));

    [Fact]
    public void A_restored_pragma_does_not()
        => Assert.Single(AnalyzerHarness.Analyze($"#pragma warning disable MTEL008\n#pragma warning restore MTEL008\n{BadName}"));

    [Fact]
    public void SuppressMessage_silences_a_rule()
        => Assert.Empty(AnalyzerHarness.Analyze(BadName.Replace(
            "[Counted", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"MiniTelemetry\", \"MTEL008\")] [Counted", StringComparison.Ordinal)));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public void An_editorconfig_changes_the_severity(string severity, DiagnosticSeverity expected)
    {
        var found = AnalyzerHarness.Analyze(
            BadName, new TestOptions { EditorConfig = $"[*.cs]\ndotnet_diagnostic.MTEL008.severity = {severity}\n" });

        Assert.Equal(expected, Assert.Single(found).Severity);
    }

    [Fact]
    public void An_editorconfig_turns_a_rule_off() => Assert.Empty(AnalyzerHarness.Analyze(
        BadName, new TestOptions { EditorConfig = "[*.cs]\ndotnet_diagnostic.MTEL008.severity = none\n" }));
}
