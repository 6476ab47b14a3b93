using Microsoft.Extensions.Logging;
using MiniTelemetry;

namespace OrderDesk.Services.Payments;

public sealed partial class RetryPolicy(int maxAttempts, Backoff backoff)
{
    /// <summary>Repeats an operation while the gateway is unavailable. The operation is told the attempt's number, from 1.</summary>
    [Traced, Timed]
    public partial Task<T> ExecuteAsync<T>(Func<int, CancellationToken, Task<T>> operation, CancellationToken cancellationToken)
        where T : notnull;

    private async Task<T> ExecuteAsyncCore<T>(Func<int, CancellationToken, Task<T>> operation, CancellationToken cancellationToken)
        where T : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(attempt, cancellationToken);
            }
            catch (GatewayUnavailableException) when (attempt < maxAttempts)
            {
                RetryPlanned(attempt, maxAttempts, backoff.After(attempt).TotalMilliseconds);
                await backoff.WaitAsync(attempt, cancellationToken);
            }
        }
    }

    [LogEvent(LogLevel.Information, "Attempt {attempt} of {maxAttempts} failed, the next follows in {delay} ms", SpanEvent = true)]
    private partial void RetryPlanned(int attempt, int maxAttempts, double delay);
}
