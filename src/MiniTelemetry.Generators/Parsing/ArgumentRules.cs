using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The arguments of the attributes that say how methods are instrumented.</summary>
internal static class ArgumentRules
{
    private const string EmptyName = "the span's name is empty, and the default is used; give a name or leave it out";
    private const string EmptyBody = "the name of the body is empty, and the agreed one is used; name a method or leave it out";

    public static IEnumerable<OptionFinding> CheckSpan(AttributeData traced)
    {
        if (IsEmpty(traced, OptionNames.Name))
            yield return new(OptionNames.Name, EmptyName);
        if (AttributeReader.Number(traced, OptionNames.Kind) is { } kind && !KindRules.IsDefined(kind))
            yield return new(OptionNames.Kind, $"{kind} is no ActivityKind, and Internal is used; name a member of ActivityKind");
    }

    public static IEnumerable<OptionFinding> CheckBody(AttributeData attribute, string? body)
    {
        if (IsEmpty(attribute, OptionNames.Body))
            yield return new(OptionNames.Body, EmptyBody);
        else if (AttributeReader.Text(attribute, OptionNames.Body) is { } other && other != body)
            yield return new(OptionNames.Body, $"another attribute names the body '{body}', which is used; name one body");
    }

    /// <summary>What an attribute of a type says as if there were one method.</summary>
    public static IEnumerable<OptionFinding> CheckOnType(AttributeData attribute)
        => new[] { OptionNames.Name, OptionNames.Body }
            .Where(option => AttributeReader.Option(attribute, option) is { IsNull: false })
            .Select(static option => new OptionFinding(
                option, $"on a type {option} would be the same for each of its methods, and is ignored; put the attribute on the method"));

    public static IEnumerable<OptionFinding> CheckOutcome(AttributeData outcome)
    {
        foreach (var type in AttributeReader.Types(outcome, OptionNames.Expected) ?? [])
        {
            // A type that does not exist is the compiler's to report.
            if (type.TypeKind != TypeKind.Error && OutcomeRules.ReasonAgainst(type) is { } reason)
                yield return new(OptionNames.Expected, $"'{type.ToDisplayString()}' {reason}");
        }

        if (AttributeReader.Number(outcome, OptionNames.Cancellation) is { } policy && !OutcomeRules.IsPolicy(policy))
            yield return new(
                OptionNames.Cancellation, $"{policy} is no CancellationPolicy, and Unset is used; name a member of CancellationPolicy");
        if (AttributeReader.Number(outcome, OptionNames.FailureLevel) is { } level && !OutcomeRules.IsLevel(level))
            yield return new(OptionNames.FailureLevel, $"{level} is no LogLevel, and the default is used; name a member of LogLevel");
    }

    private static bool IsEmpty(AttributeData attribute, string option)
        => AttributeReader.Text(attribute, option) is { } text && string.IsNullOrWhiteSpace(text);
}
