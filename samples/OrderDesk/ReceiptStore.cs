using MiniTelemetry;

namespace OrderDesk;

internal sealed partial class ReceiptStore(string folder)
{
    /// <summary>Writes the receipt to a file of its own.</summary>
    [Traced, Timed]
    public partial Task WriteAsync([Tag("order.id", "OrderId")] Receipt receipt, CancellationToken cancellationToken);

    private Task WriteAsyncCore(Receipt receipt, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, $"{receipt.OrderId}.txt"), receipt.ToText(), cancellationToken);
}
