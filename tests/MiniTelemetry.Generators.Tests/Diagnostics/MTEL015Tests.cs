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
    public void A_type() => Assert.StartsWith("'Desk' is instrumented in spite of [Uninstrumented];", AnalyzerHarness.Reports("MTEL015", """
        [Traced, [|Uninstrumented("hot")|]]
        public partial class Desk { partial void Place(); void PlaceCore() { } }
        """), StringComparison.Ordinal);

    [Fact]
    public void Enriching_and_traced() => Assert.Equal(
        "'Place' tags the span that it opens itself in spite of [Enrich]; remove one of the attributes",
        AnalyzerHarness.Reports("MTEL015", """
            public partial class Desk
            {
                [Traced, [|Enrich|]] public partial void Place([Tag] int id);
                private void PlaceCore(int id) { }
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
        [Traced]
        public partial class Shop
        {
            public partial void Place();
            private void PlaceCore() { }
            [Uninstrumented("hot")] public partial void Hot();
            public partial void Hot() { }
            [Enrich] public partial void Add([Tag] int id);
            private void AddCore(int id) { }
        }
        """);
}
