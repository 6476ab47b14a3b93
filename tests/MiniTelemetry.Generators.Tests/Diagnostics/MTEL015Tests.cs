using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL015: Contradiction.</summary>
public sealed class MTEL015Tests
{
    [Fact]
    public void Instrumented_and_uninstrumented() => Assert.Equal(
        "'Place' is instrumented in spite of [Uninstrumented]; remove one of the attributes",
        AnalyzerHarness.Reports("MTEL015", """
            public partial class Desk
            {
                [Traced, [|Uninstrumented("hot")|]] public partial void Place();
                private void PlaceCore() { }
            }
            """));

    [Fact]
    public void One_of_them() => AnalyzerHarness.ReportsNothing("""
        [Uninstrumented("mostly")]
        public partial class Desk
        {
            [Traced] public partial void Place();
            private void PlaceCore() { }
            [Uninstrumented("hot")] public void Hot() { }
        }
        """);
}
