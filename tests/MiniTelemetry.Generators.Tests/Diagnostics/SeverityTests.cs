using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Generation.Logs;
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
        var found = AnalyzerHarness.Analyze(BadName, Severity("MTEL008", severity));

        Assert.Equal(expected, Assert.Single(found).Severity);
    }

    [Theory]
    [InlineData("[LogEvent(LogLevel.Debug, \"INFO: a\")]", "MTEL040")]
    [InlineData("[LogEvent(LogLevel.Debug, \"a\")]", "MTEL042")]
    public void Rules_of_log_methods_obey_too(string attribute, string id)
    {
        var source = $"{LogSource.Usings}public partial class Desk\n{{\n{attribute} public partial void Placed({(id == "MTEL042" ? "int id" : "")});\n}}\n";

        Assert.Equal(id, Assert.Single(AnalyzerHarness.Analyze(source)).Id);
        Assert.Empty(AnalyzerHarness.Analyze($"#pragma warning disable {id}\n{source}"));
        Assert.Empty(AnalyzerHarness.Analyze(source, Severity(id, "none")));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(AnalyzerHarness.Analyze(source, Severity(id, "error"))).Severity);
    }

    // Beside a part that throws the rule is all that tells of it.
    [Fact]
    public void What_leaves_nothing_to_run_cannot_be_turned_off()
        => Assert.Equal("MTEL036", Assert.Single(AnalyzerHarness.Analyze(
            $"#pragma warning disable MTEL036\n{LogSource.Usings}public partial class Desk {{ [LogEvent] public partial void Placed(); }}",
            Severity("MTEL036", "none"))).Id);

    [Fact]
    public void An_editorconfig_turns_a_rule_off() => Assert.Empty(AnalyzerHarness.Analyze(BadName, Severity("MTEL008", "none")));

    private static TestOptions Severity(string id, string severity)
        => new() { EditorConfig = $"[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n" };
}
