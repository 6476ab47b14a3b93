using MiniTelemetry;

namespace OrderDesk;

internal sealed partial class ReceiptStore(string folder)
{
    /// <summary>Writes the receipt to a file of its own and returns the path.</summary>
    [Traced, Timed]
    public partial Task<string> WriteAsync([Tag("order.id", "OrderId")] Receipt receipt, CancellationToken cancellationToken);

    private async Task<string> WriteAsyncCore(Receipt receipt, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{receipt.OrderId}.txt");
        await File.WriteAllTextAsync(path, receipt.ToText(), cancellationToken);
        return path;
    }
}
