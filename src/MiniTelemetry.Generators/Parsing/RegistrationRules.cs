using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Methods that run once, to put a program together: extensions of an <c>IServiceCollection</c> or a builder that give it, another builder
/// or nothing back; the steps of a builder, which give one back; and what a startup class or a framework's base class is asked to
/// configure in that way.
/// </summary>
internal static class RegistrationRules
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "IServiceCollection", "ServiceCollection", "WebApplication", "ILoggerFactory",
    };

    private static readonly string[] Endings = ["Builder", "BuilderBase", "Configurator", "Configuration"];

    public static bool IsRegistration(IMethodSymbol method, ITypeSymbol? extended)
        => IsStep(method) || IsExtension(method, extended);

    private static bool IsStep(IMethodSymbol method)
        => !method.IsStatic && IsComposed(method.ContainingType) && !method.ReturnsVoid && IsComposed(method.ReturnType);

    private static bool IsExtension(IMethodSymbol method, ITypeSymbol? extended)
        => (extended is not null || method is { IsExtensionMethod: true } or { IsOverride: true }
                || method.Name.StartsWith("Configure", StringComparison.Ordinal))
            && (extended ?? method.Parameters.FirstOrDefault()?.Type) is { } first && IsComposed(first)
            && (method.ReturnsVoid || SymbolEqualityComparer.Default.Equals(method.ReturnType, first) || IsComposed(method.ReturnType));

    /// <summary>What the block extends that the method is a member of, if it is one.</summary>
    public static ITypeSymbol? ExtendedType(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
        => declaration.Parent is TypeDeclarationSyntax { Identifier.ValueText: "", ParameterList.Parameters: { Count: 1 } parameters }
            && parameters[0].Type is { } type ? model.GetTypeInfo(type, cancellationToken).Type : null;

    // By its own name, or as one of those: IRuleBuilderOptions is an IRuleBuilder.
    private static bool IsComposed(ITypeSymbol type)
        => type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Any(IsComposed) : Levels(type).Any(IsNamedSo);

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
        foreach (var above in type.AllInterfaces)
            yield return above;
    }

    private static bool IsNamedSo(ITypeSymbol type) => Others.Contains(type.Name)
        || (Array.Exists(Endings, ending => type.Name.EndsWith(ending, StringComparison.Ordinal))
            && !TypeRules.IsNamespace(type.ContainingNamespace, "System.Text"));
}
