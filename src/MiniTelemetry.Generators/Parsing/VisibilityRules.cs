using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>How far a method can be seen: as far as it and each of the types that it is in.</summary>
internal static class VisibilityRules
{
    public static ApiSurface SurfaceOf(IMethodSymbol method)
        => Widest(OfMember(method), OfType(method.ContainingType));

    // An explicit implementation is private by name, and called by everyone who has the interface.
    private static ApiSurface OfMember(IMethodSymbol method)
        => method.MethodKind == MethodKind.ExplicitInterfaceImplementation
            ? method.ExplicitInterfaceImplementations.Select(static member => OfType(member.ContainingType)).DefaultIfEmpty().Min()
            : Of(method);

    private static ApiSurface OfType(INamedTypeSymbol? type)
    {
        var surface = ApiSurface.Public;
        for (; type is not null; type = type.ContainingType)
            surface = Widest(surface, type.IsFileLocal ? ApiSurface.All : Of(type));
        return surface;
    }

    private static ApiSurface Of(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Private => ApiSurface.All,
        Accessibility.Internal => ApiSurface.Internal,
        Accessibility.ProtectedAndInternal => IsDerivable(symbol) ? ApiSurface.Internal : ApiSurface.All,
        Accessibility.Protected => IsDerivable(symbol) ? ApiSurface.Public : ApiSurface.All,
        Accessibility.ProtectedOrInternal => IsDerivable(symbol) ? ApiSurface.Public : ApiSurface.Internal,
        _ => ApiSurface.Public,
    };

    private static bool IsDerivable(ISymbol member) => member.ContainingType is not { IsSealed: true };

    private static ApiSurface Widest(ApiSurface left, ApiSurface right) => left > right ? left : right;
}
