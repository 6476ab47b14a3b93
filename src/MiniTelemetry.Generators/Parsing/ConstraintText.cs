using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The constraint clauses of a method's two generated parts.</summary>
internal static class ConstraintText
{
    /// <summary>Those of the implementing part. An override inherits its constraints and repeats only what it says itself.</summary>
    public static IEnumerable<string> OfImplementation(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => method.IsOverride ? declaration.ConstraintClauses.Select(OwnWords) : OfAll(method);

    /// <summary>Those of a method that inherits none.</summary>
    public static IEnumerable<string> OfAll(IMethodSymbol method) => method.TypeParameters
        .Select(static parameter => (Name: TypeText.Escape(parameter.Name), Constraints: string.Join(", ", Of(parameter))))
        .Where(static clause => clause.Constraints.Length > 0)
        .Select(static clause => $"where {clause.Name} : {clause.Constraints}");

    // All that C# allows there is class, struct and default.
    private static string OwnWords(TypeParameterConstraintClauseSyntax clause) => clause.NormalizeWhitespace().ToString();

    private static IEnumerable<string> Of(ITypeParameterSymbol parameter)
    {
        if (Kind(parameter) is { } kind)
            yield return kind;
        foreach (var type in parameter.ConstraintTypes)
            yield return TypeText.Of(type);
        if (parameter.HasConstructorConstraint)
            yield return "new()";
        if (parameter.AllowsRefLikeType)
            yield return "allows ref struct";
    }

    private static string? Kind(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
            return "unmanaged";
        if (parameter.HasValueTypeConstraint)
            return "struct";
        if (parameter.HasReferenceTypeConstraint)
            return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        return parameter.HasNotNullConstraint ? "notnull" : null;
    }
}
