using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL008: BadMetricName.</summary>
public sealed class MTEL008Tests
{
    [Theory]
    [InlineData("Orders")]
    [InlineData("orders placed")]
    [InlineData("1orders")]
    [InlineData("_orders")]
    [InlineData("größe")]
    [InlineData("")]
    public void Each_name_that_breaks_the_syntax(string name)
        => Assert.StartsWith($"'{name}' is not a metric name: it", AnalyzerHarness.Reports("MTEL008", $$"""
            public partial class Desk
            {
                [Counted(Name = [|"{{name}}"|])] public partial void Place();
                private void PlaceCore() { }
            }
            """), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_too_long()
    {
        var name = new string('a', 256);
        AnalyzerHarness.Reports("MTEL008", $$"""
            public partial class Desk
            {
                [Timed(Name = [|"{{name}}"|])] public partial void Place();
                private void PlaceCore() { }
            }
            """);
    }

    [Fact]
    public void Names_that_keep_it() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Counted(Name = "shop.orders.calls"), Timed(Name = "shop/orders-2.duration_long")] public partial void Place();
            private void PlaceCore() { }
        }
        """);
}
