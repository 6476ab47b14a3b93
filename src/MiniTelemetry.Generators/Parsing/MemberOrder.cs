using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The order of the methods of a type declaration, with and without the bodies of instrumented ones among them.</summary>
internal sealed class MemberOrder(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly HashSet<MemberDeclarationSyntax> _bodies = [.. type.Members.OfType<MethodDeclarationSyntax>()
        .Where(method => model.GetDeclaredSymbol(method, cancellationToken) is { } symbol && BodyRules.IsBody(symbol))];

    public bool HasBodies => _bodies.Count > 0;

    public bool IsBody(MethodDeclarationSyntax method) => _bodies.Contains(method);

    /// <summary>Whether the method right above is a body.</summary>
    public bool HasBodyAbove(MethodDeclarationSyntax method) => Above(method).FirstOrDefault() is { } above && IsBody(above);

    /// <summary>Whether the nearest method above that is no body should not be there: it is less accessible, or not static.</summary>
    public bool IsAboveOutOfOrder(MethodDeclarationSyntax method, bool staticFirst)
        => Above(method).FirstOrDefault(above => !IsBody(above)) is { } above
            && (staticFirst
                ? AccessOf(above) == AccessOf(method) && !IsStatic(above) && IsStatic(method)
                : AccessOf(above) < AccessOf(method));

    /// <summary>Whether no other member stands between the methods of that name; where they are bodies, no other body does.</summary>
    public bool AreTogether(string name)
    {
        var isOfBodies = _bodies.OfType<MethodDeclarationSyntax>().Any(body => body.Identifier.ValueText == name);
        var places = type.Members.Where(member => _bodies.Contains(member) == isOfBodies)
            .Select((member, index) => (member, index))
            .Where(pair => pair.member is MethodDeclarationSyntax method && method.Identifier.ValueText == name)
            .Select(static pair => pair.index).ToList();
        return places.Count > 0 && places[places.Count - 1] - places[0] == places.Count - 1;
    }

    private IEnumerable<MethodDeclarationSyntax> Above(MethodDeclarationSyntax method)
        => type.Members.TakeWhile(member => member != method).Reverse().OfType<MethodDeclarationSyntax>();

    private Accessibility AccessOf(MethodDeclarationSyntax method)
        => model.GetDeclaredSymbol(method, cancellationToken)?.DeclaredAccessibility ?? Accessibility.NotApplicable;

    private static bool IsStatic(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.StaticKeyword);
}
