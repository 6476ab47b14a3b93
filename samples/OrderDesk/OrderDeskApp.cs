using MiniTelemetry;
using OrderDesk.Services.Orders;
using OrderDesk.Services.Payments;
using OrderDesk.Services.Stock;

namespace OrderDesk;

/// <summary>The composition root: telemetry, the services that use it, the work.</summary>
internal static class OrderDeskApp
{
    private const int Success = 0;
    private const int StoppedByCtrlC = 130;

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The folder for the receipts cannot be made.</exception>
    public static async Task<int> RunAsync(CommandLine commandLine)
    {
        var receipts = new ReceiptStore(CreateFolder(commandLine.Receipts));
        using var stop = new CtrlC();

        using var telemetry = Telemetry.Start("order-desk", "1.0.0");

        var catalog = Catalog.Load(Path.Combine(AppContext.BaseDirectory, "catalog.json"));
        using var inventory = new Inventory(catalog);
        var orders = new OrderService(inventory, CreatePayments(), receipts);
        var import = new OrderImport(new OrderValidator(catalog), inventory, orders, telemetry);

        var finished = await import.RunAsync(commandLine.Orders, commandLine.Limit, commandLine.Repeat, stop.Token);
        return finished ? Success : StoppedByCtrlC;
    }

    private static PaymentService CreatePayments()
    {
        var gateway = new SandboxGateway(slowestAnswer: TimeSpan.FromMilliseconds(8));
        var backoff = new Backoff(TimeSpan.FromMilliseconds(4));
        var retry = new RetryPolicy(maxAttempts: 3, backoff);
        return new PaymentService(gateway, retry, timeout: TimeSpan.FromMilliseconds(500));
    }

    private static string CreateFolder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--receipts: {e.Message.TrimEnd('.')}");
        }
    }
}
