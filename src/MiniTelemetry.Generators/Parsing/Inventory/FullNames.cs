using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>Full names as telemetry shows them: namespace, types and method joined by dots, without arity.</summary>
internal static class FullNames
{
    public static string Of(IMethodSymbol method) => $"{Of(method.ContainingType)}.{method.Name}";

    public static string Of(INamedTypeSymbol type) => TypeFacts.Of(type.OriginalDefinition).Identity.FullName;
}
