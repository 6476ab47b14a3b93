using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>What the formats for people and log stores call the facts of a span.</summary>
internal static class SpanFacts
{
    private const string OutcomeKey = "minitelemetry.outcome";

    [MethodImpl(HotPath.Options)]
    public static SpanOutcome OutcomeOf(Activity span)
    {
        if (span.Status == ActivityStatusCode.Error) return SpanOutcome.Error;
        return span.GetTagItem(OutcomeKey) switch
        {
            "cancelled" => SpanOutcome.Cancelled,
            "expected_error" => SpanOutcome.ExpectedError,
            _ => SpanOutcome.Ok,
        };
    }

    /// <summary>Whether an attribute says what the outcome, which has a place of its own, says already.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool IsTold(SpanOutcome outcome, string key) =>
        outcome is SpanOutcome.Cancelled or SpanOutcome.ExpectedError && key == OutcomeKey;

    public static ReadOnlySpan<byte> NameOf(SpanOutcome outcome) => outcome switch
    {
        SpanOutcome.Error => "error"u8,
        SpanOutcome.Cancelled => "cancelled"u8,
        SpanOutcome.ExpectedError => "expected_error"u8,
        _ => "ok"u8,
    };

    public static string NameOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Server => "server",
        ActivityKind.Client => "client",
        ActivityKind.Producer => "producer",
        ActivityKind.Consumer => "consumer",
        _ => "internal",
    };
}
