using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Which methods do work that leaves no trace. What is cheap to ask is asked first: most methods are left out by their syntax.
/// </summary>
internal static class DarkRules
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    // What the language, collections and the end of an object's life call.
    private static readonly HashSet<string> Conventional = new(StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "DisposeAsyncCore", "ToString", "Equals", "GetHashCode", "CompareTo", "GetEnumerator",
        "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Deconstruct", "PrintMembers", "GetObjectData",
    };

    /// <summary>Whether nothing in the compilation is looked at: it is dark on purpose, a test, or does not know the attributes.</summary>
    public static bool IsLeftOut(Compilation compilation, AnalyzerConfigOptions global)
        => compilation.GetTypeByMetadataName(KnownNames.TracedMetadataName) is null
            || TestRules.IsTest(compilation, global)
            || AttributeReader.Find(compilation.Assembly, KnownNames.Uninstrumented) is not null;

    /// <summary>Whether the method is dark, and should not be.</summary>
    public static bool IsDark(
        MethodDeclarationSyntax declaration, IMethodSymbol method, DarkSettings settings, SemanticModel model,
        CancellationToken cancellationToken)
        => HasOwnBody(declaration)
            && IsWanted(declaration, method, settings)
            && !IsLit(method)
            && !RegistrationRules.IsRegistration(method, RegistrationRules.ExtendedType(declaration, model, cancellationToken))
            && WorkRules.DoesWork(declaration, method, settings.MinimumStatements, model, cancellationToken)
            && !HandWrittenSpans.IsStartedIn(declaration, model, cancellationToken)
            && !TypeFacts.Of(method.ContainingType).Bodies.Contains(method);

    // What is partial is in two parts by somebody else's design already.
    private static bool HasOwnBody(MethodDeclarationSyntax declaration)
        => (declaration.Body is not null || declaration.ExpressionBody is not null)
            && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !Conventional.Contains(declaration.Identifier.ValueText)
            && !(declaration.Identifier.ValueText == "Main" && declaration.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static bool IsWanted(MethodDeclarationSyntax declaration, IMethodSymbol method, DarkSettings settings)
        => VisibilityRules.SurfaceOf(method) <= settings.Surface
            && !DeclarationRules.IsAsyncVoid(method)
            && ShapeRules.Check(method) is null
            && settings.IsIncluded(() => FullNameOf(declaration, method));

    /// <summary>Whether the method is instrumented, is called a test, or is said to be left dark.</summary>
    public static bool IsLit(IMethodSymbol method)
        => MethodAttributes.Read(method) is { Any: true } or { Own.Uninstrumented: not null }
            || IsLeftOut(method.ContainingType)
            || TestRules.IsTest(method)
            || method.GetAttributes().Any(IsModuleInitializer);

    private static bool IsModuleInitializer(AttributeData attribute)
        => AttributeReader.Is(attribute, "System.Runtime.CompilerServices", "ModuleInitializerAttribute");

    private static bool IsLeftOut(INamedTypeSymbol? type)
        => type is not null && (TypeFacts.Of(type).Attributes.Uninstrumented is not null || IsLeftOut(type.ContainingType));

    public static string FullNameOf(MethodDeclarationSyntax declaration, IMethodSymbol method)
        => $"{NamedType(method).ToDisplayString(FullName)}.{declaration.Identifier.ValueText}";

    /// <summary>The type that a reader knows the method by: an extension block has no name.</summary>
    public static INamedTypeSymbol NamedType(IMethodSymbol method)
    {
        var type = method.ContainingType;
        while (type.Name.Length == 0 && type.ContainingType is { } outer)
            type = outer;
        return type;
    }
}
