namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Metrics of methods that would share a name, of which MTEL019 would tell.</summary>
public sealed class MetricNameTests
{
    [Fact]
    public void A_method_and_its_async_twin() => Dark.Becomes(
        """
        public async Task [|PlaceAsync|]() => await Task.Yield();
        public void [|Place|]() { }
        public void [|Place|](int id) { }
        """,
        """
        [Traced, Timed(Name = "desk.place_async.duration")]
        public partial Task PlaceAsync();

        private async Task PlaceAsyncCore() => await Task.Yield();
        [Traced, Timed]
        public partial void Place();

        private void PlaceCore() { }
        [Traced, Timed]
        public partial void Place(int id);

        private void PlaceCore(int id) { }
        """);

    [Fact]
    public void Types_of_one_name()
    {
        var lit = Dark.LitWith("Counted, InFlight", """
            namespace Shop.Billing { public class Desk { public void [|Open|]() { } } }
            namespace Shop.Orders { public class Desk { public void [|Open|]() { } public class Line { public void [|Add|]() { } } } }
            namespace Shop.Orders
            {
                public class Till { public class Line { public void [|Add|]() { } } }
                public class Line<TKey, TValue> { public void [|Add|]() { } public Task [|AddAsync|]() => Task.CompletedTask; }
            }
            """);
        Assert.Contains("class Desk { [Counted, InFlight] public partial void Open();", lit, StringComparison.Ordinal);
        Assert.Contains("[Counted(Name = \"shop.orders.desk.open.calls\"), InFlight(Name = \"shop.orders.desk.open.active\")]", lit, StringComparison.Ordinal);
        Assert.Contains("[Counted(Name = \"shop.orders.till.line.add.calls\")", lit, StringComparison.Ordinal);
        Assert.Contains("[Counted(Name = \"shop.orders.line_of_t_key_of_t_value.add_async.calls\")", lit, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_lit_already_keeps_its_name() => Assert.Contains(
        "[Traced, Timed(Name = \"desk.place_sync.duration\")]",
        Dark.Lit("""
            public partial class Desk
            {
                [Timed] public partial Task PlaceAsync();
                private Task PlaceAsyncCore() => Task.CompletedTask;
                public void [|Place|]() { }
            }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_lit_under_another_name_takes_none() => Assert.Contains(
        "[Traced, Timed]\n",
        Dark.Lit("""
            public partial class Desk
            {
                [Timed(Name = "place.later")] public partial Task PlaceAsync();
                private Task PlaceAsyncCore() => Task.CompletedTask;
                public void [|Place|]() { }
            }
            """),
        StringComparison.Ordinal);
}
