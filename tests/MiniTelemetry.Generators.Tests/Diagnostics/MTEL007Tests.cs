using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL007: UnknownTagPath.</summary>
public sealed class MTEL007Tests
{
    [Theory]
    [InlineData("Itms.Count", "names 'Itms', which 'Cart' does not have; name a property or field of it")]
    [InlineData("Items.Cnt", "names 'Cnt', which 'System.Collections.Generic.List<int>' does not have; name a property or field of it")]
    [InlineData("Secret", "names 'Secret', which is not accessible here; make it accessible or name another member")]
    [InlineData("Hidden", "names 'Hidden', whose getter is not accessible here; make it accessible or name another member")]
    [InlineData("Shared", "names 'Shared', which is static; name an instance property or field")]
    [InlineData("WriteOnly", "names 'WriteOnly', which has no getter; name a property that can be read")]
    [InlineData("Sum", "names 'Sum', which is a method; name a property or field")]
    [InlineData("Items..Count", "has an empty part; write member names joined by single dots")]
    [InlineData("", "has an empty part; write member names joined by single dots")]
    [InlineData("Span", "ends in 'System.Span<int>', of which no value can be kept; follow it to a plain value")]
    [InlineData("Late.Count", "names 'Count', which 'dynamic' does not have; name a property or field of it")]
    [InlineData("Typed", "ends in the type parameter 'T', which may have no null; constrain it to class or struct", "Box<T>")]
    public void What_is_wrong_is_said(string path, string fault, string type = "Cart")
    {
        var message = AnalyzerHarness.Reports("MTEL007", $$"""
            public class Box<T> { public T Typed => throw new InvalidOperationException(); }
            public class Cart
            {
                public List<int> Items { get; } = [];
                private int Secret = 1;
                public int Hidden { private get; set; }
                public static int Shared => 1;
                public int WriteOnly { set { } }
                public int Sum() => Secret;
                public Span<int> Span => default;
                public dynamic Late => 1;
            }
            public partial class Desk
            {
                [Traced] public partial void Place<T>([Tag("cart", [|"{{path}}"|])] {{type}} cart);
                private void PlaceCore<T>({{type}} cart) { }
            }
            """);

        Assert.Equal($"The path '{path}' {fault}", message);
    }

    [Fact]
    public void Paths_that_can_be_followed() => AnalyzerHarness.ReportsNothing("""
        public class Item { public int Price; internal string? Note => null; public int? Rest { get; private set; } }
        public class Cart : List<Item> { public Item First => this[0]; }
        public partial class Desk
        {
            [Traced] public partial void Place(
                [Tag("size", "Count")] Cart cart, [Tag("price", "First.Price"), Tag("note", "First.Note"), Tag("rest", "First.Rest")] Cart? other);
            private void PlaceCore(Cart cart, Cart? other) { }
        }
        """);

    [Fact]
    public void A_protected_member_is_reached_through_the_own_type_only() => AnalyzerHarness.Reports("MTEL007", """
        public class Base { protected int Inner => 1; }
        public partial class Desk : Base
        {
            [Traced] public partial void Place([Tag("own", "Inner")] Desk own, [Tag("other", [|"Inner"|])] Base other);
            private void PlaceCore(Desk own, Base other) { }
        }
        """);
}
