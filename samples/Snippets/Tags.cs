using System.Diagnostics;
using MiniTelemetry;

namespace Shop;

internal static class Tags
{
    internal static async Task RunAsync()
    {
        var cart = new Cart([new Line("SCL-1", 2)], new Customer("JP"));
        var desk = new Desk();
        desk.Reserve(42, cart);
        desk.Import("orders.jsonl");
        desk.Price(cart);
        desk.Validate("42");
        desk.Find("42");
        desk.Sweep();

        var till = new Till(7);
        await till.PayAsync(cart);
        till.TryRefund(1, out _);
        await new Bank().TransferAsync(9.90m, CancellationToken.None);

        var shelf = new Shelf(cart.Items);
        shelf.Count();
        await shelf.ReorderAsync("SCL-1");
        await foreach (var line in shelf.ReadAsync(1))
            GC.KeepAlive(line);
    }
}

internal sealed record Line(string Sku, int Quantity);

internal sealed record Customer(string Country);

internal sealed record Cart(IReadOnlyList<Line> Items, Customer? Customer);

internal sealed record Error(string Code);

internal sealed record Result(Error? Error)
{
    public bool IsFailure => Error is not null;
}

internal sealed partial class Desk
{
    // <snippet tags>
    [Traced, Timed, Tag("stock.policy", Value = "strict", On = Signals.Span | Signals.Metrics)]
    public partial bool Reserve(
        [Tag] int orderId,                                                         // order_id, on the span and the failure's log record
        [Tag("cart.size", "Items.Count")]                                          // a member of the argument
        [Tag("customer.country", "Customer.Country", On = Signals.Metrics)]        // null-safe; on the metrics only
        Cart cart);
    // </snippet>

    private bool ReserveCore(int orderId, Cart cart) => orderId > 0 && cart.Items.Count > 0;

    // <snippet traced>
    [Traced(Name = "import orders", Kind = ActivityKind.Consumer, Root = true)]
    public partial int Import([Tag("file.name", AtStart = true)] string file);

    private int ImportCore(string file) => file.Length;
    // </snippet>

    // <snippet timed>
    [Timed(Name = "shop.cart.price.duration", Description = "Time to price a cart.", Buckets = [0.001, 0.01, 0.1, 1])]
    public partial decimal Price(Cart cart);

    private decimal PriceCore(Cart cart) => cart.Items.Count * 9.90m;
    // </snippet>

    // <snippet counted>
    [Counted(Description = "Order ids that were looked at.")]
    public partial bool Validate(string id);

    private bool ValidateCore(string id) => int.TryParse(id, out _);
    // </snippet>

    // <snippet inflight>
    [Timed, InFlight(Description = "Charges that the bank has not answered yet.")]
    public partial Task<decimal> ChargeAsync(Cart cart);
    // </snippet>

    private Task<decimal> ChargeAsyncCore(Cart cart) => Task.FromResult(PriceCore(cart));

    // <snippet outcome>
    [Traced, Outcome(Expected = [typeof(KeyNotFoundException)], FailWhen = "IsFailure", ErrorTypeFrom = "Error.Code")]
    public partial Result Find(string id);
    // </snippet>

    private Result FindCore(string id) => ValidateCore(id) ? new Result(null) : new Result(new Error("not_a_number"));

    // <snippet body>
    [Traced(Body = nameof(SweepNow))]
    public partial void Sweep();

    private void SweepNow() => SweepCore();

    private void SweepCore() => GC.KeepAlive(this); // taken by something else
    // </snippet>
}
