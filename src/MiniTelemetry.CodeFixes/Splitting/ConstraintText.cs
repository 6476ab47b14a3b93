using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The constraints of a method as they are written where they are not inherited.</summary>
internal static class ConstraintText
{
    public static string Write(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel model) => string.Concat(
        method.TypeParameters
            .Select(parameter => (parameter.Name, Constraints: string.Join(", ", Of(parameter, model, syntax.SpanStart))))
            .Where(static clause => clause.Constraints.Length > 0)
            .Select(static clause => $" where {clause.Name} : {clause.Constraints}"));

    private static IEnumerable<string> Of(ITypeParameterSymbol parameter, SemanticModel model, int position)
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
            yield return type.ToMinimalDisplayString(model, position);
        if (parameter.HasConstructorConstraint)
            yield return "new()";
        if (parameter.AllowsRefLikeType)
            yield return "allows ref struct";
    }
}
