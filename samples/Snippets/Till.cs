using MiniTelemetry;

namespace Shop;

internal sealed record Receipt(string Id);

// <snippet tag-positions>
[Traced, Timed, Tag("till.kind", Value = "self-service")]                    // a type: the constant, on each of its methods
internal sealed partial class Till(int number)
{
    [Tag("till.number", On = Signals.Span | Signals.Metrics)]                // a property or field: what it holds at the call
    private readonly int _number = number;

    [return: Tag("receipt.id", "Id")]                                        // the result, also of a task, or a member of it
    public partial Task<Receipt> PayAsync(Cart cart);

    public partial bool TryRefund(int lines, [Tag] out decimal amount);      // an out parameter: what the method has put there
    // </snippet>

    private async Task<Receipt> PayAsyncCore(Cart cart)
    {
        await Task.Yield();
        return new Receipt($"R-{_number}-{cart.Items.Count}");
    }

    private bool TryRefundCore(int lines, out decimal amount)
    {
        amount = lines * 9.90m;
        return _number > 0;
    }

    // <snippet tag-positions>
}
// </snippet>
