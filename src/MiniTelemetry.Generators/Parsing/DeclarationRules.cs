using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What must hold of the declaration alone.</summary>
internal static class DeclarationRules
{
    public static MethodFinding? Check(IMethodSymbol method)
    {
        if (IsAsyncVoid(method))
            return new(MethodFault.AsyncVoid, method);
        if (IsImplementedByHand(method))
            return new(MethodFault.AlreadyImplemented, method);
        if (ShapeRules.ReasonAgainstDeclaration(method) is { } reason)
            return new(MethodFault.Unsupported, method, reason);
        if (!method.IsPartialDefinition)
            return new(MethodFault.NotPartial, method);
        return CheckTypes(method);
    }

    /// <summary>Asked on its own where the method is not partial either: who mends one should hear of the other.</summary>
    public static MethodFinding? CheckTypes(IMethodSymbol method)
        => NotPartial(method.ContainingType) is { } type ? new(MethodFault.TypeNotPartial, type) : null;

    public static bool IsAsyncVoid(IMethodSymbol method) => method is { IsAsync: true, ReturnsVoid: true };

    /// <summary>Our own implementing part is there too when analyzers look at the whole compilation.</summary>
    public static bool IsImplementedByHand(IMethodSymbol method)
        => method.PartialImplementationPart is { } part
            && part.DeclaringSyntaxReferences.All(static reference => !IsGenerated(reference.SyntaxTree.FilePath));

    private static bool IsGenerated(string path)
        => path.IndexOf(typeof(InstrumentationGenerator).FullName, StringComparison.Ordinal) >= 0;

    private static INamedTypeSymbol? NotPartial(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.DeclaringSyntaxReferences.Any(static reference => !IsPartial(reference.GetSyntax())))
                return type;
        }

        return null;
    }

    private static bool IsPartial(SyntaxNode node)
        => node is not MemberDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}
