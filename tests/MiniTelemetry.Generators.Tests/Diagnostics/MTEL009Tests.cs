using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL009: BadTagName.</summary>
public sealed class MTEL009Tests
{
    [Theory]
    [InlineData("OrderId", "'OrderId' is not lower-case words of snake_case joined by dots; use 'order_id'")]
    [InlineData("order id", "'order id' is not lower-case words of snake_case joined by dots; use 'order.id'")]
    [InlineData("order..id", "'order..id' is not lower-case words of snake_case joined by dots; use 'order.id'")]
    [InlineData("", "the key is empty, and 'order' is used; give a key or leave it out")]
    [InlineData("error.type", "'error.type' is set by MiniTelemetry itself; choose another key")]
    [InlineData("minitelemetry.outcome", "'minitelemetry.outcome' is set by MiniTelemetry itself; choose another key")]
    public void Each_name_that_breaks_the_conventions(string key, string fault)
    {
        var message = AnalyzerHarness.Reports("MTEL009", $$"""
            public partial class Desk
            {
                [Traced] public partial void Place([Tag([|"{{key}}"|])] int order);
                private void PlaceCore(int order) { }
            }
            """);

        Assert.Equal($"The tag's key is not valid: {fault}", message);
    }

    [Fact]
    public void A_constant_without_a_key() => AnalyzerHarness.Reports("MTEL009", """
        public partial class Desk
        {
            [Traced, [|Tag(Value = 1)|]] public partial void Place();
            private void PlaceCore() { }
        }
        """);

    [Fact]
    public void Names_that_keep_them() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced, Tag("tier", Value = 1)] public partial void Place([Tag] int orderId, [Tag("order.line_2.count")] int count);
            private void PlaceCore(int orderId, int count) { }
        }
        """);
}
