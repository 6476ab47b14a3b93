using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The results that are failures. The method's own options have to fit its result; those of its type and assembly are for the results
/// that they fit.
/// </summary>
internal static class FailureRules
{
    private const string WithoutFailWhen = "is never asked for: nothing says which results are failures; add FailWhen";

    private static readonly FailureReading None = new(null, null, false, []);

    public static FailureReading Read(IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        var own = attributes.Own.Outcome;
        var inherited = new[] { TypeFacts.Of(method.ContainingType).Attributes.Outcome, AssemblyFacts.Of(method.ContainingAssembly).Outcome };
        if (!Array.Exists(inherited, static outcome => IsGiven(outcome, OptionNames.FailWhen))
            && !IsGiven(own, OptionNames.FailWhen) && !IsGiven(own, OptionNames.ErrorTypeFrom))
            return None;
        var result = ResultRules.ResultOf(method, attributes);
        var findings = new List<OptionFinding>();
        var failWhen = Find(OptionNames.FailWhen);
        if (failWhen is null && findings.Count == 0 && IsGiven(own, OptionNames.ErrorTypeFrom))
            findings.Add(new(OptionNames.ErrorTypeFrom, $"'{Text(own!, OptionNames.ErrorTypeFrom)}' {WithoutFailWhen}"));
        var errorType = failWhen is null ? null : Find(OptionNames.ErrorTypeFrom);
        return new(failWhen, errorType, errorType is not null && IsRedacted(errorType), findings);

        bool IsRedacted(MemberPath path) => path.IsRedacted || RedactionRules.IsResultRedacted(method);

        MemberPath? Find(string option)
        {
            if (!IsGiven(own, option))
                return inherited.Where(outcome => IsGiven(outcome, option)).Take(1)
                    .Select(outcome => Follow(Text(outcome!, option)!)).FirstOrDefault(path => ReasonAgainst(option, path) is null);
            var text = Text(own!, option)!;
            var path = result is null ? null : Follow(text);
            if (ReasonAgainst(option, path) is not { } reason)
                return path;
            findings.Add(new(option, $"'{text}' {reason}"));
            return null;
        }

        MemberPath? Follow(string text)
            => result is null ? null : MemberPath.Follow(TagParser.Result, result, text, compilation, method.ContainingType);
    }

    private static string? ReasonAgainst(string option, MemberPath? path)
    {
        if (path is null)
            return "is a member of the result, and the method has none; remove it, or return a result";
        if (!TypeRules.CanBeTypeArgument(path.Root))
            return $"would be read from a '{path.Root.ToDisplayString()}', of which no value can be kept; return another type";
        if (path.Error is not null)
            return path.Error;
        return option == OptionNames.FailWhen && !IsBool(path.End)
            ? $"is '{path.End.ToDisplayString()}'; name a member that is bool"
            : null;
    }

    private static bool IsBool(ITypeSymbol type)
        => type.SpecialType == SpecialType.System_Boolean
            || (TypeRules.IsNullableValue(type) && IsBool(((INamedTypeSymbol)type).TypeArguments[0]));

    private static bool IsGiven(AttributeData? outcome, string option) => outcome is not null && Text(outcome, option) is not null;

    private static string? Text(AttributeData outcome, string option)
        => AttributeReader.Text(outcome, option) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
