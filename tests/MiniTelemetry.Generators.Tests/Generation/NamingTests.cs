using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

public sealed class NamingTests
{
    [Theory]
    [InlineData("OrderService", "order_service")]
    [InlineData("HTTPServer", "http_server")]
    [InlineData("IOrderDesk", "i_order_desk")]
    [InlineData("OrderIDs", "order_i_ds")]
    [InlineData("Place2", "place2")]
    [InlineData("Place2Go", "place2_go")]
    [InlineData("UTF8Reader", "utf8_reader")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("_leading__double_", "leading_double")]
    [InlineData("orderId", "order_id")]
    [InlineData("X", "x")]
    [InlineData("_2fast", "n2fast")]
    [InlineData("_", "n")]
    [InlineData("Größe", "gro_u00df_e")]
    [InlineData("CaféTable", "cafe_table")]
    [InlineData("订单", "u8ba2_u5355")]
    public void A_name_in_snake_case(string name, string expected)
    {
        Assert.Equal(expected, SnakeCase.Of(name));
        Assert.True(NameRules.IsMetricName(SnakeCase.Of(name)));
        Assert.True(NameRules.IsTagName(SnakeCase.Of(name)));
    }

    [Theory]
    [InlineData("OrderService", "PlaceAsync", "order_service.place")]
    [InlineData("OrderService", "Place2Async", "order_service.place2")]
    [InlineData("OrderService", "Async", "order_service.async")]
    public void A_stem(string type, string method, string expected) => Assert.Equal(expected, NameRules.Stem(type, method));

    [Fact]
    public void A_stem_leaves_room_for_the_suffix()
        => Assert.True(NameRules.IsMetricName(NameRules.Stem("T", new string('a', 400)) + ".duration"));

    [Fact]
    public void Names_of_nested_and_generic_types()
    {
        var run = GeneratorHarness.Run("""
            namespace Shop;
            public partial class Outer<T>
            {
                public partial class Inner<T2>
                {
                    [Traced] public partial void Foo<T3>();
                    private void FooCore<T3>() { }
                }
            }
            """);

        Assert.EndsWith(".Type(\"Shop.Outer.Inner\", \"inner\")", run.Field("Type"), StringComparison.Ordinal);
        Assert.Equal("Type.Method(\"Foo\", \"foo\").Traced()", run.Field("Foo"));
    }

    [Fact]
    public void Files_are_unique_also_where_case_does_not_count()
    {
        const string Body = "{ [Traced] public partial void Foo(); private void FooCore() { } }";

        var run = GeneratorHarness.Run($$"""
            namespace Shop
            {
                public partial class Desk {{Body}}
                public partial class DESK {{Body}}
                public partial class Desk<T> {{Body}}
                public partial class Outer { public partial class Desk {{Body}} }
            }
            namespace Shop.Outer2 { public partial class Desk {{Body}} }
            """);

        Assert.Equal(
            ["Shop.Desk.g.cs", "Shop.DESK-2.g.cs", "Shop.Desk`1.g.cs", "Shop.Outer+Desk.g.cs", "Shop.Outer2.Desk.g.cs"], run.Files);
    }

    [Theory]
    [InlineData("", "\"Shop\"")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"1.2.3-rc.1+0123abc\")]", "\"Shop\", \"1.2.3-rc.1\"")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"+abc\")]", "\"Shop\"")]
    [InlineData("[assembly: TelemetryScope(\"a\"), System.Reflection.AssemblyInformationalVersion(\"1\")]", "\"a\", \"1\"")]
    [InlineData(
        "[assembly: TelemetryScope(\"a\", Version = \"2\"), System.Reflection.AssemblyInformationalVersion(\"1\")]",
        "\"a\", \"2\"")]
    public void The_scope_of_an_assembly(string attributes, string arguments) => Assert.EndsWith(
        $".ScopeRegistry.Get({arguments}).Type(\"Desk\", \"desk\")",
        GeneratorHarness.Run($$"""
            {{attributes}}
            public partial class Desk { [Traced] public partial void Foo(); private void FooCore() { } }
            """).Field("Type"),
        StringComparison.Ordinal);

    [Fact]
    public void The_innermost_type_names_the_scope() => Assert.EndsWith(
        ".ScopeRegistry.Get(\"inner\", \"9\").Type(\"Outer.Desk\", \"desk\")",
        GeneratorHarness.Run("""
            [assembly: TelemetryScope("assembly", Version = "1"), System.Reflection.AssemblyInformationalVersion("9")]
            [TelemetryScope("outer", Version = "2")]
            public partial class Outer
            {
                [TelemetryScope("inner")]
                public partial class Desk { [Traced] public partial void Foo(); private void FooCore() { } }
            }
            """).Field("Type"),
        StringComparison.Ordinal);
}
