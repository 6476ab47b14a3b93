using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL010: BadBuckets.</summary>
public sealed class MTEL010Tests
{
    [Theory]
    [InlineData("new[] { 0.5, 0.1 }", "0.1 follows 0.5")]
    [InlineData("new[] { 0.5, 0.5 }", "0.5 follows 0.5")]
    [InlineData("new[] { -1.0, 1 }", "-1 is no number of seconds")]
    [InlineData("new[] { 1, double.NaN }", "NaN is no number of seconds")]
    [InlineData("new[] { 1, double.PositiveInfinity }", "Infinity is no number of seconds")]
    public void Each_way_to_be_wrong(string buckets, string fault)
        => Assert.Contains(fault, AnalyzerHarness.Reports("MTEL010", $$"""
            public partial class Desk
            {
                [Timed(Buckets = [|{{buckets}}|])] public partial void Place();
                private void PlaceCore() { }
            }
            """), StringComparison.Ordinal);

    [Fact]
    public void Ascending_bounds_and_none_at_all() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Timed(Buckets = new[] { 0, 0.5, 1 })] public partial void Place();
            private void PlaceCore() { }
            [Timed(Buckets = new double[0])] public partial void Other();
            private void OtherCore() { }
        }
        """);
}
