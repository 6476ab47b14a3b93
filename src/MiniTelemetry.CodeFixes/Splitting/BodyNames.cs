using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Chooses the name of a new body: the convention's first that is free, else one that the attribute names.</summary>
internal static class BodyNames
{
    private const string Body = "Body";

    /// <summary>The name, and whether the attribute has to say it; null where none is free.</summary>
    public static (string Name, bool IsSaid)? Choose(
        MethodDeclarationSyntax syntax, IMethodSymbol method, bool canSay, CancellationToken cancellationToken)
    {
        var names = BodyRules.Names(method, MethodAttributes.Read(method).Body);
        var isAmbiguous = names.Any(name => HasSameSignature(method, name));
        if (FirstFree(names) is not { } free || isAmbiguous)
            return canSay && FirstFree(names.Concat(Others(method))) is { } said ? (said, true) : null;
        return (free, false);

        string? FirstFree(IEnumerable<string> candidates) => candidates.FirstOrDefault(name
            => IsFree(syntax, method, name) && !MeansAnother(name));

        // Where there is no body yet, the name that is used already is the one that is missing.
        bool MeansAnother(string name)
            => syntax is not { Body: null, ExpressionBody: null } && UsedNames.Contain(method.ContainingType, name, cancellationToken);
    }

    // What a base around the type may come to have it cannot take: its own name tells the two apart.
    private static string[] Others(IMethodSymbol method)
        => Inherited(method.ContainingType).Any(above => IsAround(above, method.ContainingType))
            ? [method.Name + Body, method.ContainingType.Name + method.Name + Body]
            : [method.Name + Body];

    private static bool IsFree(MethodDeclarationSyntax syntax, IMethodSymbol method, string name)
        => name != method.ContainingType.Name
            && !method.ContainingType.TypeParameters.Any(parameter => parameter.Name == name)
            && !HasSameSignature(method, name)
            && !IsTaken(method, name)
            && !IsTakenAround(method, name)
            && !IsLocal(syntax, name);

    // Another convention's body that fits as well would be a second one.
    private static bool HasSameSignature(IMethodSymbol method, string name)
        => method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(other => Hides(method, other));

    private static bool IsTaken(IMethodSymbol method, string name)
        => method.ContainingType.GetMembers(name).Any(static member => member is not IMethodSymbol)
            || Inherited(method.ContainingType).SelectMany(type => type.GetMembers(name))
                .Any(member => member.DeclaredAccessibility != Accessibility.Private
                    && (member is not IMethodSymbol other || Hides(method, other)));

    // A type that is nested in its own base sees what is private there: the body of what it overrides, there or yet to come.
    private static bool IsTakenAround(IMethodSymbol method, string name) => Inherited(method.ContainingType)
        .Where(above => IsAround(above, method.ContainingType))
        .SelectMany(static above => above.GetMembers())
        .Any(member => member is IMethodSymbol other
            ? Hides(method, other)
                && (other.Name == name || other.Name + Body == name
                    || BodyRules.Names(other, MethodAttributes.Read(other).Body).Contains(name))
            : member.Name == name);

    private static bool IsAround(INamedTypeSymbol outer, INamedTypeSymbol type)
    {
        for (var around = type.ContainingType; around is not null; around = around.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(around.OriginalDefinition, outer.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Inherited(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
            yield return above;
        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var above in type.AllInterfaces)
            yield return above;
    }

    private static bool Hides(IMethodSymbol method, IMethodSymbol other)
        => method.TypeParameters.Length == other.TypeParameters.Length
            && method.Parameters.Length == other.Parameters.Length
            && method.Parameters.Zip(other.Parameters, AreSame).All(static same => same);

    private static bool AreSame(IParameterSymbol left, IParameterSymbol right)
        => TypeRules.AreSame(left.Type, right.Type) && (left.RefKind == RefKind.None) == (right.RefKind == RefKind.None);

    // A local of that name would make readers take the one for the other.
    private static bool IsLocal(MethodDeclarationSyntax syntax, string name) => syntax.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        TypeParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == name,
        _ => false,
    });
}
