using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What the options of <c>[Outcome]</c> may be.</summary>
internal static class OutcomeRules
{
    private const int LastPolicy = 1;
    private const int LastLevel = 6;

    public static bool IsPolicy(int number) => number is >= 0 and <= LastPolicy;

    /// <summary>A <c>LogLevel</c>, from Trace to None.</summary>
    public static bool IsLevel(int number) => number is >= 0 and <= LastLevel;

    /// <summary>Why the type cannot be an expected exception; null if it can.</summary>
    public static string? ReasonAgainst(ITypeSymbol type)
    {
        if (!IsException(type.OriginalDefinition))
            return "is no exception; name a type that derives from Exception";
        return IsVisibleOutside(type) ? null : "cannot be named by generated code, which stands outside of its type; make it internal";
    }

    private static bool IsException(ITypeSymbol? type)
        => type is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
            || (type is not null && IsException(type.BaseType));

    private static bool IsVisibleOutside(ITypeSymbol? type)
        => type is not INamedTypeSymbol named
            || (!named.IsFileLocal
                && named.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                && IsVisibleOutside(named.ContainingType)
                && (named.IsUnboundGenericType || named.TypeArguments.All(IsVisibleOutside)));
}
