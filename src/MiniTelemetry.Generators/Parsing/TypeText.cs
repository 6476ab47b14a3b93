using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Symbols as the code that names them from anywhere.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // There are few namespaces, and an entry goes with its symbol.
    private static readonly ConditionalWeakTable<INamespaceSymbol, StrongBox<string?>> Qualifiers = new();

    /// <summary>As Roslyn spells it. What signatures are mostly made of is spelled here, in a fifth of the time.</summary>
    public static string Of(ITypeSymbol type) => Keyword(type) ?? Plain(type) ?? type.ToDisplayString(Format);

    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    private static bool IsKeyword(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;

    private static string? Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Void => "void",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_String => "string" + Nullable(type),
        _ => null,
    };

    /// <summary>A class, struct or the like that is nested in no other, with such type arguments; null for anything else.</summary>
    private static string? Plain(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { ContainingType: null, IsTupleType: false, TypeKind: not TypeKind.Error } named
            || type is not { SpecialType: SpecialType.None, IsAnonymousType: false } || TypeRules.IsNullableValue(type)
            || IsKeyword(type.Name) || Qualifier(type.ContainingNamespace) is not { } qualifier)
            return null;
        var arguments = named.TypeArguments;
        return arguments.IsEmpty
            ? qualifier + type.Name + Nullable(type)
            : string.Concat(qualifier + type.Name, "<", Arguments(arguments), ">" + Nullable(type));
    }

    private static string Arguments(ImmutableArray<ITypeSymbol> arguments)
        => arguments.Length == 1 ? Of(arguments[0]) : string.Join(", ", arguments.Select(Of));

    private static string Nullable(ITypeSymbol type)
        => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "";

    private static string? Qualifier(INamespaceSymbol space) => Qualifiers.GetValue(space, static space => new(QualifierOf(space))).Value;

    private static string? QualifierOf(INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace)
            return "global::";
        return !IsKeyword(space.Name) && Qualifier(space.ContainingNamespace) is { } outer ? $"{outer}{space.Name}." : null;
    }
}
