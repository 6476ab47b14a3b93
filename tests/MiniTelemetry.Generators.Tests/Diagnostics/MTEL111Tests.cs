using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

public sealed class MTEL111Tests
{
    private static readonly TestOptions WithBaseline = new()
    {
        AdditionalFiles = [("telemetry-inventory.baseline.json", """
            {
              "metrics": [
                { "name": "desk.place.calls", "scope": "Shop", "kind": "counter" }
              ]
            }
            """)],
    };

    [Fact]
    public void A_metric_that_is_new()
    {
        const string Source = """
            public partial class Desk
            {
                [Counted, [|Timed|]] public partial void Place();
                private void PlaceCore() { }
            }
            """;
        Assert.Equal(
            "The metric 'desk.place.duration' is not in the baseline; accept it with 'dotnet build -p:MiniTelemetryAcceptInventory=true'",
            AnalyzerHarness.Reports("MTEL111", Source, WithBaseline));
    }

    [Fact]
    public void A_metric_of_a_type_that_is_new() => AnalyzerHarness.Reports("MTEL111", """
        [Counted]
        public partial class Desk
        {
            public partial void Place();
            private void PlaceCore() { }
            public partial void [|Lift|]();
            private void LiftCore() { }
        }
        """, WithBaseline);

    [Fact]
    public void It_is_a_suggestion_that_a_project_can_raise()
    {
        const string Source = """
            public partial class Desk
            {
                [Counted, Timed] public partial void Place();
                private void PlaceCore() { }
            }
            """;
        Assert.Equal(DiagnosticSeverity.Info, AnalyzerHarness.Analyze(Source, WithBaseline).Single().Severity);
        Assert.Equal(
            DiagnosticSeverity.Error,
            AnalyzerHarness.Analyze(Source, WithBaseline with { EditorConfig = "[*.cs]\ndotnet_diagnostic.MTEL111.severity = error" }).Single().Severity);
    }

    [Fact]
    public void Nothing_without_a_baseline() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Counted, Timed] public partial void Place();
            private void PlaceCore() { }
        }
        """);
}
