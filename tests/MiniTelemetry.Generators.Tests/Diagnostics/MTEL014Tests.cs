using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL014: InvalidArgument.</summary>
public sealed class MTEL014Tests
{
    [Theory]
    [InlineData("Traced(Name = [|\"\"|])", "the span's name is empty, and the default is used; give a name or leave it out")]
    [InlineData(
        "Traced(Kind = [|(System.Diagnostics.ActivityKind)9|])",
        "9 is no ActivityKind, and Internal is used; name a member of ActivityKind")]
    [InlineData("Timed(Body = [|\" \"|])", "the name of the body is empty, and the agreed one is used; name a method or leave it out")]
    [InlineData(
        "Traced(Body = \"PlaceCore\"), Timed(Body = [|\"Other\"|])",
        "another attribute names the body 'PlaceCore', which is used; name one body")]
    public void Each_argument_that_is_not_valid(string attribute, string fault)
    {
        var message = AnalyzerHarness.Reports(
            "MTEL014", $"public partial class Desk {{ [{attribute}] public partial void Place(); private void PlaceCore() {{ }} }}");

        Assert.Equal($"The argument is not valid: {fault}", message);
    }

    [Fact]
    public void The_scope_of_an_assembly() => Assert.Equal(
        "The argument is not valid: the scope's name is empty, and is ignored; give a name",
        AnalyzerHarness.Reports("MTEL014", """
            [assembly: TelemetryScope([|""|])]
            """));

    [Fact]
    public void The_scope_of_a_type() => AnalyzerHarness.Reports("MTEL014", """
        [TelemetryScope([|" "|], Version = "1")] public class Desk;
        """);

    [Fact]
    public void Arguments_that_are() => AnalyzerHarness.ReportsNothing("""
        [TelemetryScope("shop.desk", Version = "2.0")]
        public partial class Desk
        {
            [Traced(Name = "place", Kind = System.Diagnostics.ActivityKind.Consumer, Body = nameof(Do)), Timed(Body = nameof(Do))]
            public partial void Place();
            private void Do() { }
        }
        """);
}
