using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From <c>[Outcome]</c> to what counts as failure. An option that an analyzer refuses counts as not given.</summary>
internal static class OutcomeParser
{
    // CancellationPolicy.Error of the runtime.
    private const int Error = 1;

    public static OutcomeOptions Parse(IMethodSymbol method, MethodAttributes attributes)
        => (attributes.Own.Outcome, TypeFacts.Of(method.ContainingType).Attributes.Outcome) is var (own, type) && (own ?? type) is not null
            ? Parse(own).Over(Parse(type))
            : OutcomeOptions.None;

    public static OutcomeOptions Parse(AttributeData? outcome) => outcome is null
        ? OutcomeOptions.None
        : new(
            Expected(outcome)?.Where(static type => OutcomeRules.ReasonAgainst(type) is null).Select(TypeText.Of).ToEquatableArray(),
            AttributeReader.Number(outcome, OptionNames.Cancellation) is { } policy && OutcomeRules.IsPolicy(policy) ? policy == Error : null,
            AttributeReader.Number(outcome, OptionNames.FailureLevel) is { } level && OutcomeRules.IsLevel(level) ? level : null);

    private static IEnumerable<ITypeSymbol>? Expected(AttributeData outcome) => AttributeReader.Types(outcome, OptionNames.Expected);
}
