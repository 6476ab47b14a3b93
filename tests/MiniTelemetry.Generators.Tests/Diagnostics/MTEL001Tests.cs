using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL001: MethodNotPartial.</summary>
public sealed class MTEL001Tests
{
    [Fact]
    public void A_method_that_is_not_partial() => Assert.Equal(
        "'Place' is instrumented but not partial; declare it partial and move its body to 'PlaceCore'",
        AnalyzerHarness.Reports("MTEL001", """
            public partial class Desk
            {
                [Traced] public int [|Place|](int id) => id;
            }
            """));

    [Fact]
    public void A_body_named_by_an_attribute_is_suggested() => Assert.Equal(
        "'Place' is instrumented but not partial; declare it partial and move its body to 'DoPlace'",
        AnalyzerHarness.Reports("MTEL001", """
            public partial class Desk
            {
                [Counted(Body = "DoPlace")] public int [|Place|](int id) => id;
            }
            """));

    [Fact]
    public void A_method_without_attributes_is_left_alone() => AnalyzerHarness.ReportsNothing("""
        public class Desk
        {
            public int Place(int id) => id;
        }
        """);
}
