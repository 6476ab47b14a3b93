using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Symbols as the code that names them from anywhere.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    public static IEnumerable<string> Constraints(IMethodSymbol method)
        => method.TypeParameters
            .Select(parameter => (Name: Escape(parameter.Name), Constraints: string.Join(", ", Constraints(method, parameter))))
            .Where(static clause => clause.Constraints.Length > 0)
            .Select(static clause => $"where {clause.Name} : {clause.Constraints}");

    // An override inherits its constraints and may only say whether a type parameter is a class or a struct.
    private static IEnumerable<string> Constraints(IMethodSymbol method, ITypeParameterSymbol parameter)
        => method.IsOverride ? OverrideConstraints(parameter) : AllConstraints(parameter);

    private static IEnumerable<string> OverrideConstraints(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint)
            yield return "class";
        else if (parameter.HasValueTypeConstraint)
            yield return "struct";
    }

    public static IEnumerable<string> AllConstraints(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
            yield return "unmanaged";
        else if (parameter.HasValueTypeConstraint)
            yield return "struct";
        else if (parameter.HasReferenceTypeConstraint)
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        else if (parameter.HasNotNullConstraint)
            yield return "notnull";
        foreach (var type in parameter.ConstraintTypes)
            yield return Of(type);
        if (parameter.HasConstructorConstraint)
            yield return "new()";
        if (parameter.AllowsRefLikeType)
            yield return "allows ref struct";
    }
}
