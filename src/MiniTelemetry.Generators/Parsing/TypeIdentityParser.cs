using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

internal static class TypeIdentityParser
{
    private static readonly SymbolDisplayFormat Plain = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat Escaped = Plain
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static TypeIdentity Parse(INamedTypeSymbol type)
    {
        var nesting = Nesting(type);
        var space = type.ContainingNamespace;
        var plain = space.IsGlobalNamespace ? "" : space.ToDisplayString(Plain) + ".";
        return new(
            space.IsGlobalNamespace ? "" : space.ToDisplayString(Escaped),
            nesting.Select(static level => new ContainingType(Declaration(level))).ToEquatableArray(),
            plain + string.Join(".", nesting.Select(static level => level.Name)),
            SnakeCase.Of(type.Name),
            plain + string.Join("+", nesting.Select(static level => level.MetadataName)),
            HolderName(type, nesting),
            AssemblyScopeParser.Of(type));
    }

    private static List<INamedTypeSymbol> Nesting(INamedTypeSymbol type)
    {
        var levels = new List<INamedTypeSymbol>();
        for (var level = type; level is not null; level = level.ContainingType)
            levels.Insert(0, level);
        return levels;
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        // Unlike other modifiers, unsafe holds for one part only.
        var isUnsafe = Modifiers(type).Any(static token => token.IsKind(SyntaxKind.UnsafeKeyword));
        return $"{(isUnsafe ? "unsafe " : "")}partial {Keyword(type)} {TypeText.Escape(type.Name)}{TypeParameters(type)}";
    }

    private static IEnumerable<SyntaxToken> Modifiers(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(static declaration => declaration.Modifiers);

    private static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        TypeKind.Interface => "interface",
        _ => type.IsRecord ? "record" : "class",
    };

    private static string TypeParameters(INamedTypeSymbol type)
        => type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(TypeParameter))}>";

    private static string TypeParameter(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    }
    + TypeText.Escape(parameter.Name);

    private static string HolderName(INamedTypeSymbol type, List<INamedTypeSymbol> nesting)
        => UniqueNames.First(type.Name + "Telemetry", name => IsTaken(name, type, nesting));

    /// <summary>Whether the simple name means something else in the type's methods.</summary>
    private static bool IsTaken(string name, INamedTypeSymbol type, List<INamedTypeSymbol> nesting)
        => type.ContainingNamespace.GetMembers(name).Any()
            || nesting.Any(level => MemberRules.HasMember(level, name) || MemberRules.HasVariable(level, name));
}
