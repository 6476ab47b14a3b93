using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL002: TypeNotPartial.</summary>
public sealed class MTEL002Tests
{
    [Fact]
    public void A_type_that_is_not_partial() => Assert.Equal(
        "'Place' is instrumented, but the type 'Desk' is not partial; declare the type partial",
        AnalyzerHarness.Reports("MTEL002", """
            public class Desk
            {
                [Timed] public partial int [|Place|](int id);
                private int PlaceCore(int id) => id;
            }
            """));

    [Fact]
    public void An_outer_type_that_is_not_partial() => Assert.Equal(
        "'Place' is instrumented, but the type 'Outer' is not partial; declare the type partial",
        AnalyzerHarness.Reports("MTEL002", """
            public class Outer
            {
                public partial class Desk
                {
                    [Timed] public partial int [|Place|](int id);
                    private int PlaceCore(int id) => id;
                }
            }
            """));

    [Fact]
    public void A_method_and_a_type_that_are_not_partial_are_both_told() => Assert.Equal(
        ["MTEL001", "MTEL002"],
        AnalyzerHarness.Analyze("""
            public class Desk
            {
                [Timed] public int Place(int id) => id;
            }
            """).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Partial_types_all_the_way_out() => AnalyzerHarness.ReportsNothing("""
        public partial class Outer
        {
            public partial class Desk
            {
                [Timed] public partial int Place(int id);
                private int PlaceCore(int id) => id;
            }
        }
        """);
}
