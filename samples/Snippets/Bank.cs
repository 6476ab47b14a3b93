using Microsoft.Extensions.Logging;
using MiniTelemetry;

// <snippet outcome-wider>
[assembly: Outcome(Expected = [typeof(TimeoutException)])]

// </snippet>
namespace Shop;

// <snippet outcome-wider>
[Traced, Outcome(Cancellation = CancellationPolicy.Error, FailureLevel = LogLevel.Critical)]
internal sealed partial class Bank
{
    public partial Task TransferAsync(decimal amount, CancellationToken cancellationToken);
    // </snippet>

    private Task TransferAsyncCore(decimal amount, CancellationToken cancellationToken)
    {
        Check(amount);
        return Task.Delay(1, cancellationToken);
    }

    // <snippet enrich>
    [Enrich]
    public partial void Check([Tag("transfer.amount")] decimal amount);      // a tag on the span of TransferAsync, which calls it

    private void CheckCore(decimal amount) => ArgumentOutOfRangeException.ThrowIfNegative(amount);
    // </snippet>

    // <snippet outcome-wider>
}
// </snippet>
