using System.Diagnostics;
using MiniTelemetry;

namespace OrderDesk.Services.Payments;

/// <summary>
/// A payment provider's sandbox: it answers after some milliseconds, fails now and then in a way that a second attempt cures, and knows
/// cards for each kind of trouble. The same order always meets the same fate.
/// </summary>
[TelemetryScope("Northpay.Sandbox", Version = "3.2.0")]
public sealed partial class SandboxGateway(TimeSpan slowestAnswer) : IPaymentGateway
{
    // The card stays untagged: a token is as good as money.
    [Traced(Name = "northpay charge", Kind = ActivityKind.Client), Timed(Name = "payment.gateway.charge.duration")]
    [Tag("payment.provider", Value = "northpay", On = Signals.Span | Signals.Metrics | Signals.Logs)]
    public partial Task<ChargeResult> ChargeAsync(
        [Tag("order.id", "OrderId")]
        [Tag("payment.attempt", "Attempt")]
        ChargeRequest request,
        CancellationToken cancellationToken);

    private async Task<ChargeResult> ChargeAsyncCore(ChargeRequest request, CancellationToken cancellationToken)
    {
        var fate = StableHash.Of($"{request.OrderId}/{request.Attempt}");
        await Task.Delay(slowestAnswer * (1 + (fate % 8)) / 8, cancellationToken);
        return request.Card switch
        {
            "tok_declined" => ChargeResult.Declined("do_not_honor"),
            "tok_over_limit" => ChargeResult.Declined("limit_exceeded"),
            "tok_no_answer" => await NeverAnswerAsync(cancellationToken),
            "tok_outage" => throw new GatewayUnavailableException("503 Service Unavailable"),
            _ when fate % 17 == 0 => throw new GatewayUnavailableException("connection reset by peer"),
            _ => ChargeResult.Approved($"NP-{StableHash.Of(request.OrderId):X8}"),
        };
    }

    private static async Task<ChargeResult> NeverAnswerAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new UnreachableException();
    }
}
