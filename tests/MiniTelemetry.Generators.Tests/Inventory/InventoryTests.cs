using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Inventory;

/// <summary>What stands in the inventory.</summary>
public sealed class InventoryTests
{
    private const string Buckets =
        "\"buckets\": [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]";

    [Fact]
    public void A_span_has_its_name_kind_root_and_tags() => Assert.Equal(
        [
            """{ "name": "Desk.Place", "scope": "Shop", "kind": "internal", "root": false, "method": "Shop.Desk.Place", "tags": ["id", "size"] }""",
            """{ "name": "pay", "scope": "pay", "kind": "client", "root": true, "method": "Shop.Outer.Till.PayAsync", "tags": [] }""",
        ],
        InventoryRun.Of("""
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial void Place([Tag] int size, [Tag("id")] int number, [Tag(On = Signals.Logs)] int third);
                private void PlaceCore(int size, int number, int third) { }
            }
            public partial class Outer
            {
                [TelemetryScope("pay")]
                public partial class Till<T>
                {
                    [Traced(Name = "pay", Kind = System.Diagnostics.ActivityKind.Client, Root = true)] public partial Task PayAsync();
                    private Task PayAsyncCore() => Task.CompletedTask;
                }
            }
            """).Section("spans"));

    [Fact]
    public void A_metric_has_its_name_unit_kind_description_buckets_and_tags() => Assert.Equal(
        [
            """{ "name": "desk.place.active", "scope": "Shop", "kind": "updowncounter", "unit": "{call}", "description": "Calls of Desk.PlaceAsync under way.", "methods": ["Desk.PlaceAsync"], "tags": ["tier"] }""",
            """{ "name": "desk.place.calls", "scope": "Shop", "kind": "counter", "unit": "{call}", "description": "Calls of Desk.PlaceAsync.", "methods": ["Desk.PlaceAsync"], "tags": ["is_new", "tier"] }""",
            $$"""{ "name": "desk.place.duration", "scope": "Shop", "kind": "histogram", "unit": "s", "description": "Duration of Desk.PlaceAsync.", {{Buckets}}, "methods": ["Desk.PlaceAsync"], "tags": ["is_new", "tier"] }""",
            """{ "name": "till.open", "scope": "Shop", "kind": "histogram", "unit": "s", "description": "How long it takes.", "buckets": [1E-05, 0.5], "methods": ["Till.Open"], "tags": [] }""",
        ],
        InventoryRun.Of("""
            public partial class Desk
            {
                [Counted, Timed, InFlight]
                [return: Tag("is_new", On = Signals.Metrics)]
                public partial Task<bool> PlaceAsync([Tag(On = Signals.Metrics | Signals.Span)] DayOfWeek tier, [Tag] int size);
                private Task<bool> PlaceAsyncCore(DayOfWeek tier, int size) => Task.FromResult(true);
            }
            public partial class Till
            {
                [Timed(Name = "till.open", Description = "How long it takes.", Buckets = new[] { 0.00001, 0.5 })] public partial void Open();
                private void OpenCore() { }
            }
            """).Section("metrics"));

    [Fact]
    public void A_tag_has_its_source_and_the_signals_that_its_method_has() => Assert.Equal(
        [
            """{ "key": "cart.size", "of": "Desk.Place", "source": "cart.Items.Count", "signals": ["span", "metrics", "logs"], "redacted": false }""",
            """{ "key": "enriched", "of": "Desk.Look", "source": "what", "signals": ["span"], "redacted": false }""",
            """{ "key": "left", "of": "Desk.Place", "source": "left", "signals": ["span", "logs"], "redacted": false }""",
            """{ "key": "result", "of": "Desk.Place", "source": "result", "signals": ["span", "logs"], "redacted": false }""",
            """{ "key": "tenant", "of": "Desk", "source": "Tenant", "signals": ["span", "logs"], "redacted": false }""",
            """{ "key": "tier", "of": "Desk", "source": "\"gold\"", "signals": ["span", "logs"], "redacted": false }""",
            """{ "key": "unit", "of": "Desk.Place", "source": "3", "signals": ["metrics"], "redacted": false }""",
        ],
        InventoryRun.Of("""
            public class Cart { public List<int> Items { get; } = []; }
            [Tag("tier", Value = "gold")]
            public partial class Desk
            {
                [Tag] private string Tenant => "";

                [Traced, Timed, Tag("unit", Value = 3, On = Signals.Metrics)]
                [return: Tag]
                public partial int Place(
                    [Tag("cart.size", "Items.Count", On = Signals.Span | Signals.Metrics | Signals.Logs)] Cart cart, [Tag] out int left);
                private int PlaceCore(Cart cart, out int left) => left = 0;

                [Enrich] public partial void Look([Tag("enriched")] string what);
                private void LookCore(string what) { }
            }
            """).Section("tags"));

    [Fact]
    public void A_tag_whose_value_is_never_read_is_redacted() => Assert.Equal(
        [
            """{ "key": "card", "of": "Desk.Pay", "source": "cart.Card", "signals": ["span", "logs"], "redacted": true }""",
            """{ "key": "pin", "of": "Desk.Pay", "source": "pin", "signals": ["span", "logs"], "redacted": true }""",
        ],
        InventoryRun.Of("""
            public class Cart { [Redacted] public string Card => ""; }
            public partial class Desk
            {
                [Traced] public partial void Pay([Tag("card", "Card")] Cart cart, [Tag, Redacted] int pin);
                private void PayCore(Cart cart, int pin) { }
            }
            """).Section("tags"));

    [Fact]
    public void A_log_event_has_its_id_level_message_and_attributes() => Assert.Equal(
        [
            """{ "name": "OrderReceived", "id": 7, "level": "Information", "message": "Order {order.id} for {total:N2}", "span_event": false, "method": "Shop.Desk.Received", "attributes": ["card", "order.id", "size", "total"] }""",
            """{ "name": "Sold", "id": 1620019519, "level": null, "message": "", "span_event": true, "method": "Shop.Desk.Sold", "attributes": [] }""",
        ],
        InventoryRun.Of(Logs).Section("logs"));

    [Fact]
    public void A_log_event_has_its_counter_and_its_tags()
    {
        var inventory = InventoryRun.Of(Logs);
        Assert.Equal(
            ["""{ "name": "sold", "scope": "Shop", "kind": "counter", "unit": "{event}", "description": "Calls of Shop.Desk.Sold.", "methods": ["Shop.Desk.Sold"], "tags": ["tier"] }"""],
            inventory.Section("metrics"));
        Assert.Equal(
            [
                """{ "key": "card", "of": "Shop.Desk.Received", "source": "card", "signals": ["logs"], "redacted": true }""",
                """{ "key": "order.id", "of": "Shop.Desk.Received", "source": "orderId", "signals": ["logs"], "redacted": false }""",
                """{ "key": "size", "of": "Shop.Desk.Received", "source": "cart.Items.Count", "signals": ["logs"], "redacted": false }""",
                """{ "key": "tier", "of": "Shop.Desk.Sold", "source": "tier", "signals": ["metrics"], "redacted": false }""",
                """{ "key": "total", "of": "Shop.Desk.Received", "source": "total", "signals": ["logs"], "redacted": false }""",
            ],
            inventory.Section("tags"));
    }

    private const string Logs = """
        using Microsoft.Extensions.Logging;
        namespace Shop;
        public class Cart { public List<int> Items { get; } = []; }
        public partial class Desk
        {
            [LogEvent(7, LogLevel.Information, "Order {orderId} for {total:N2}", EventName = "OrderReceived")]
            private partial void Received(
                [Tag("order.id")] int orderId, decimal total, [Redacted] string card, [Tag("size", "Items.Count")] Cart cart, Exception fault);
            [LogEvent(SpanEvent = true, Counter = "sold")] private partial void Sold(LogLevel level, [Tag(On = Signals.Metrics)] DayOfWeek tier);
            [LogEvent(LogLevel.Error, "{nothing}")] private partial void Refused();
        }
        """;

    [Fact]
    public void Overloads_share_their_entries()
    {
        var inventory = InventoryRun.Of("""
            public partial class Desk
            {
                [Traced, Counted] public partial void Place([Tag("a", On = Signals.Metrics | Signals.Span)] bool a);
                private void PlaceCore(bool a) { }
                [Traced, Counted] public partial void Place([Tag("b", On = Signals.Metrics | Signals.Span)] byte b);
                private void PlaceCore(byte b) { }
            }
            """);

        Assert.EndsWith("""
            "method": "Desk.Place", "tags": ["a", "b"] }
            """, Assert.Single(inventory.Section("spans")), StringComparison.Ordinal);
        Assert.EndsWith("""
            "methods": ["Desk.Place"], "tags": ["a", "b"] }
            """, Assert.Single(inventory.Section("metrics")), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_a_type_are_those_of_its_methods() => Assert.Equal(
        ["Desk.Lift", "Desk.Place"],
        InventoryRun.Of("""
            [Traced]
            public partial class Desk
            {
                public partial void Place();
                private void PlaceCore() { }
                public partial void Lift();
                private void LiftCore() { }
                partial void OfOthers();
            }
            """).Section("spans").Select(static span => span.Split('"')[3]));

    [Fact]
    public void What_has_no_body_is_not_in_it() => Assert.Empty(InventoryRun.Of("""
        public partial class Desk { [Traced] public partial void Place(); }
        """).Section("spans"));

    [Fact]
    public void No_telemetry_is_an_inventory_too() => Assert.Equal(
        """
        {
          "format": 1,
          "assembly": "Shop",
          "spans": [],
          "metrics": [],
          "logs": [],
          "tags": [],
          "dark": []
        }
        """,
        InventoryRun.Of("").Json);

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    [InlineData("yes")]
    public void Nothing_is_made_of_what_nobody_asks_for(string value)
    {
        var options = InventoryRun.On with { Properties = InventoryRun.Wanted(value) };
        Assert.Empty(GeneratorHarness.Run("", options).Files);
        Assert.Empty(GeneratorHarness.Run("", options with { Properties = new TestOptions().Properties }).Files);
    }
}
