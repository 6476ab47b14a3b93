using MiniTelemetry;

namespace OrderDesk.Services.Payments;

/// <summary>Waits that double from attempt to attempt.</summary>
public readonly partial record struct Backoff(TimeSpan First)
{
    public TimeSpan After(int attempt) => First * Math.Pow(2, attempt - 1);

    [Traced, Counted]
    public partial Task WaitAsync([Tag("retry.attempt")] int attempt, CancellationToken cancellationToken);

    private Task WaitAsyncCore(int attempt, CancellationToken cancellationToken) => Task.Delay(After(attempt), cancellationToken);
}
