using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What a record prints of itself, and whether code can be written that prints less.</summary>
internal static class RecordRules
{
    public const string PrintMembers = "PrintMembers";

    /// <summary>The members that the compiler prints, in its order.</summary>
    public static IEnumerable<ISymbol> Printed(INamedTypeSymbol record)
        => record.GetMembers().Where(static member => member switch
        {
            IPropertySymbol property => property is
            {
                IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsOverride: false, GetMethod: not null,
            },
            IFieldSymbol field => field is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false },
            _ => false,
        });

    /// <summary>The members that it would print, and is not to.</summary>
    public static IEnumerable<ISymbol> Redacted(INamedTypeSymbol record)
        => Printed(record).Where(member => RedactionRules.IsRedacted(member, record));

    /// <summary>The overriding members that are not to be printed, and that the base record prints: there they are not redacted.</summary>
    public static IEnumerable<IPropertySymbol> PrintedByBase(INamedTypeSymbol record)
        => record.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsOverride: true, IsStatic: false }
            && RedactionRules.IsRedacted(property, record)
            && First(property) is { ContainingType.IsRecord: true } first && !RedactionRules.IsRedacted(first, first.ContainingType));

    /// <summary>Whether it says by hand which members it prints.</summary>
    public static bool HasPrintMembers(INamedTypeSymbol record)
        => record.GetMembers(PrintMembers).Any(static member => member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.Length: 1 });

    /// <summary>Whether it says by hand what it prints.</summary>
    public static bool HasToString(INamedTypeSymbol record)
        => record.GetMembers(nameof(ToString)).Any(static member => member is IMethodSymbol { IsImplicitlyDeclared: false, Parameters.IsEmpty: true });

    /// <summary>The type, it or one that it is nested in, because of which no part can be added to it; null if one can.</summary>
    public static INamedTypeSymbol? Closed(INamedTypeSymbol record)
    {
        for (var level = record; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
                return level;
        }

        return DeclarationRules.NotPartial(record);
    }

    /// <summary>Whether the compiler would look here for what is redacted: any attribute may be ours, and any base may have it.</summary>
    public static bool MayRedact(SyntaxNode node)
        => node is RecordDeclarationSyntax record && record.Modifiers.Any(SyntaxKind.PartialKeyword)
            && (record.BaseList is not null || HasAttributes(record.ParameterList) || record.Members.Any(HasAttributes));

    private static bool HasAttributes(ParameterListSyntax? parameters)
        => parameters is not null && parameters.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0);

    private static bool HasAttributes(MemberDeclarationSyntax member)
        => member is PropertyDeclarationSyntax or FieldDeclarationSyntax && member.AttributeLists.Count > 0;

    private static IPropertySymbol First(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
            property = overridden;
        return property;
    }
}
