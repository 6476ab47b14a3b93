using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>The options of <c>[Outcome]</c> that need no member of a result; null where one is not given.</summary>
/// <param name="Expected">The types of the exceptions that are no failures, as code.</param>
/// <param name="CancellationFails">Whether a cancellation by the caller is a failure.</param>
/// <param name="FailureLevel">The level of a failure's record, as its number.</param>
internal sealed record OutcomeOptions(EquatableArray<string>? Expected, bool? CancellationFails, int? FailureLevel)
{
    public static readonly OutcomeOptions None = new(null, null, null);

    /// <summary>Option by option: what is given here, else what is given there.</summary>
    public OutcomeOptions Over(OutcomeOptions other)
        => new(Expected ?? other.Expected, CancellationFails ?? other.CancellationFails, FailureLevel ?? other.FailureLevel);
}
