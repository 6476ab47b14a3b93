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
        if (ShapeRules.ReasonAgainstDeclaration(method) is { } reason)
            return new(MethodFault.Unsupported, method, reason);
        if (IsImplementedByHand(method))
            return new(MethodFault.AlreadyImplemented, method, ImplementedByHand(method));
        if (method.IsPartialDefinition)
            return CheckTypes(method);
        return BodyRules.DeclarationOf(method) is { } declared
            ? new(MethodFault.AlreadyImplemented, method, $"is itself the body of '{declared.Name}'; put the attributes on '{declared.Name}'")
            : new(MethodFault.NotPartial, method);
    }

    /// <summary>Asked on its own where the method is not partial either: who mends one should hear of the other.</summary>
    public static MethodFinding? CheckTypes(IMethodSymbol method)
        => TypeFacts.Of(method.ContainingType).NotPartial is { } type ? new(MethodFault.TypeNotPartial, type) : null;

    public static bool IsAsyncVoid(IMethodSymbol method) => method is { IsAsync: true, ReturnsVoid: true };

    /// <summary>Our own implementing part is there too when analyzers look at the whole compilation.</summary>
    public static bool IsImplementedByHand(IMethodSymbol method)
        => method.PartialImplementationPart is not null && ImplementingParts(method).Any(static part
            => part.DeclaringSyntaxReferences.All(static reference => !IsGenerated(reference.SyntaxTree.FilePath)));

    // Of two implementing parts, such as ours and another generator's, the compiler leaves one beside the declaration.
    private static IEnumerable<IMethodSymbol> ImplementingParts(IMethodSymbol method)
        => method.PartialImplementationPart is { } part
            ? method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
                .Where(other => IsSecondPart(other) && SignatureRules.Difference(method, other) is null)
                .Append(part)
            : [];

    private static bool IsSecondPart(IMethodSymbol method)
        => !method.IsPartialDefinition && !method.DeclaringSyntaxReferences.IsEmpty
            && method.DeclaringSyntaxReferences.All(static reference => IsPartial(reference.GetSyntax()));

    private static string ImplementedByHand(IMethodSymbol method)
    {
        var bodyName = MethodAttributes.Read(method).Body;
        _ = BodyRules.Check(method, bodyName, out var body);
        return body is null
            ? $"already has an implementing part, which MiniTelemetry is to write; move its body to '{BodyRules.Names(method, bodyName)[0]}'"
            : $"has an implementing part, which MiniTelemetry is to write, beside its body '{body.Name}'; remove the implementing part";
    }

    private static bool IsGenerated(string path)
        => path.IndexOf(typeof(InstrumentationGenerator).FullName, StringComparison.Ordinal) >= 0
            || path.IndexOf(typeof(LogEventGenerator).FullName, StringComparison.Ordinal) >= 0;

    /// <summary>The type, or the one that it is nested in, that has a declaration without <c>partial</c>.</summary>
    public static INamedTypeSymbol? NotPartial(INamedTypeSymbol? type)
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
