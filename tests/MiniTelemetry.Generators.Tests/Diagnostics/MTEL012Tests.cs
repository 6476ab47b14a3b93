using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL012: AlreadyImplemented.</summary>
public sealed class MTEL012Tests
{
    [Fact]
    public void An_implementing_part_by_hand() => Assert.Equal(
        "'Place' already has an implementing part, which MiniTelemetry is to write; move its body to 'PlaceCore'",
        AnalyzerHarness.Reports("MTEL012", """
            public partial class Desk
            {
                [Traced] public partial int [|Place|](int id);
                public partial int Place(int id) => id;
            }
            """));

    [Fact]
    public void The_attribute_on_the_implementing_part() => AnalyzerHarness.Reports("MTEL012", """
        public partial class Desk
        {
            public partial int [|Place|](int id);
            [Traced] public partial int Place(int id) => id;
        }
        """);

    [Fact]
    public void The_generated_part_is_not_meant() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
            private int PlaceCore(int id) => id;
        }
        """);
}
