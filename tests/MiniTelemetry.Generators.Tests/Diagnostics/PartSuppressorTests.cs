using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>The generated part of a method is no further member of the public API.</summary>
public sealed class PartSuppressorTests
{
    [Fact]
    public void A_generated_part_is_spared() => Assert.Empty(StandInAnalyzer.ReportIn(
        ".g.cs", new PartSuppressor(), "RS0016", "public partial class Desk { [Traced] public partial int Place(int id = 1); private int PlaceCore(int id) => id; }"));

    [Theory]
    [InlineData("public partial class Desk { [Traced] public partial int [|Place|](int id = 1); private int PlaceCore(int id) => id; }")]
    [InlineData("public partial class Desk { public partial int Place(int id = 1); public partial int [|Place|](int id) => id; }")]
    [InlineData("public class Desk { public int [|Place|](int id) => id; }")]
    [InlineData("public class [|Desk|] { }")]
    public void Declarations_and_parts_by_hand_are_not(string source)
        => Assert.Equal(["RS0016"], StandInAnalyzer.Report(new PartSuppressor(), "RS0016", source));
}
