using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The constraint clauses of a method's two generated parts, and of a body.</summary>
internal static class ConstraintText
{
    /// <summary>Those of the implementing part. An override inherits its constraints and repeats only what it says itself.</summary>
    public static IEnumerable<string> OfImplementation(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => method.IsOverride ? declaration.ConstraintClauses.Select(OwnWords) : OfAll(method);

    /// <summary>Those of a method that inherits none.</summary>
    public static IEnumerable<string> OfAll(IMethodSymbol method) => OfAll(method, TypeText.Of);

    /// <summary>The same, with types as the place where they stand wants them.</summary>
    public static IEnumerable<string> OfAll(IMethodSymbol method, Func<ITypeSymbol, string> write) => method.TypeParameters
        .Select(parameter => (Name: TypeText.Escape(parameter.Name), Constraints: string.Join(", ", Of(parameter, write))))
        .Where(static clause => clause.Constraints.Length > 0)
        .Select(static clause => $"where {clause.Name} : {clause.Constraints}");

    // All that C# allows there is class, struct and default.
    private static string OwnWords(TypeParameterConstraintClauseSyntax clause) => clause.NormalizeWhitespace().ToString();

    private static IEnumerable<string> Of(ITypeParameterSymbol parameter, Func<ITypeSymbol, string> write)
    {
        if (Kind(parameter) is { } kind)
            yield return kind;
        foreach (var type in parameter.ConstraintTypes)
            yield return write(type);
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
