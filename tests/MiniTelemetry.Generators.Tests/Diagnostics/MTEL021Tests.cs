using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL021: NothingToEnrich.</summary>
public sealed class MTEL021Tests
{
    [Theory]
    [InlineData("")]
    [InlineData("static int Size => 1;")]
    public void Without_a_tag(string members) => Assert.Equal(
        "'Place' has nothing to add to the span; add a [Tag], or remove [Enrich]",
        AnalyzerHarness.Reports("MTEL021", $"public partial class Desk {{ {members} [[|Enrich|]] partial void Place(int id); void PlaceCore(int id) {{ }} }}"));

    [Theory]
    [InlineData("[Enrich] partial void Place([Tag] int id); void PlaceCore(int id) { }")]
    [InlineData("[Enrich, Tag(\"a\", Value = 1)] partial void Place(); void PlaceCore() { }")]
    [InlineData("[Enrich] [return: Tag] public partial int Place(); int PlaceCore() => 1;")]
    [InlineData("[Tag] int Size => 1; [Enrich] partial void Place(); void PlaceCore() { }")]
    public void With_one(string members) => AnalyzerHarness.ReportsNothing($"public partial class Desk {{ {members} }}");
}
