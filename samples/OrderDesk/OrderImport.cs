using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry;
using OrderDesk.Services.Orders;
using OrderDesk.Services.Stock;

namespace OrderDesk;

/// <summary>Reads an order file and places its orders, several at a time.</summary>
internal sealed partial class OrderImport(OrderValidator validator, Inventory inventory, OrderService orders, Telemetry telemetry)
{
    private const string Scope = "OrderDesk.Import";

    private readonly ActivitySource _tracer = telemetry.GetTracer(Scope);
    private readonly ILogger _logger = telemetry.GetLogger(Scope);
    private readonly Counter<long> _rejections = telemetry.GetMeter(Scope)
        .CreateCounter<long>("order_desk.import.rejections", "{line}", "Lines of order files that are no valid order.");

    private readonly ImportTally _tally = new();

    /// <summary>Imports the first lines of the file, as often as asked.</summary>
    /// <returns>Whether it came to the end; false when it was stopped, and the orders under way were given up.</returns>
    public async Task<bool> RunAsync(string path, int limit, int repeat, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var finished = await FinishesAsync(path, limit, repeat, cancellationToken);
        var outcome = finished ? "finished" : "stopped";
        ImportEnded(outcome, Stopwatch.GetElapsedTime(started).TotalSeconds, _tally.Lines, _tally.Placed, _tally.Rejected, _tally.Failed);
        return finished;
    }

    private async Task<bool> FinishesAsync(string path, int limit, int repeat, CancellationToken cancellationToken)
    {
        try
        {
            for (var pass = 1; pass <= repeat; pass++)
            {
                inventory.Restock();
                await ImportFileAsync(path, limit, pass, cancellationToken);
            }
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task ImportFileAsync(string path, int limit, int pass, CancellationToken cancellationToken)
    {
        // A span by hand. The orders do not nest in it, which would make one trace of hundreds of orders: each links to it.
        using var span = _tracer.StartActivity("orders.import");
        span?.SetTag("file.path", path);
        span?.SetTag("order_desk.import.pass", pass);

        var lines = File.ReadLinesAsync(path, cancellationToken).Take(limit).Index();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lines, options, (line, token) => ImportLineAsync(line.Index + 1, line.Item, token));
    }

    private async ValueTask ImportLineAsync(int number, string line, CancellationToken cancellationToken)
    {
        if (!OrderParser.TryParse(line, out var order, out var rejection))
            Reject(number, rejection);
        else if (validator.Validate(order) is { } problem)
            Reject(number, problem);
        else
            await PlaceAsync(order, cancellationToken);
    }

    private void Reject(int number, Rejection rejection)
    {
        _tally.CountRejected();
        _rejections.Add(1, new KeyValuePair<string, object?>("order_desk.rejection.reason", rejection.Reason.ToString()));
        LineRejected(number, rejection.Reason, rejection.Detail);
    }

    private async Task PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            await orders.PlaceAsync(order, cancellationToken);
            _tally.CountPlaced();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing to log: the failure is on record in the order's own trace, where it happened.
            _tally.CountFailed();
        }
    }

    [LogEvent(
        LogLevel.Information,
        "Import {outcome} after {seconds:0.00} s: {lines} lines, {placed} placed, {rejected} rejected, {failed} failed")]
    private partial void ImportEnded(string outcome, double seconds, int lines, int placed, int rejected, int failed);

    [LogEvent(LogLevel.Warning, "Line {line} is rejected, {reason}: {detail}")]
    private partial void LineRejected(int line, RejectionReason reason, string detail);
}
