using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The ids under which the compiler would complain of the symbols that a method's generated code names: experimental ones, and obsolete
/// ones with an id of their own. Nearly always there are none, so that a walk must not cost more than its steps.
/// </summary>
internal static class SuppressedIds
{
    public static EquatableArray<string> Of(IMethodSymbol method, IMethodSymbol body, IEnumerable<ISymbol> members)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var parameter in method.Parameters)
            AddOfType(parameter.Type, ids);
        AddOfType(method.ReturnType, ids);
        AddOfType(method.ContainingType, ids);
        foreach (var parameter in method.TypeParameters)
            AddOfTypes(parameter.ConstraintTypes, ids);
        foreach (var member in members)
        {
            AddOf(member, ids);
            AddOf(member.ContainingType, ids);
        }

        AddOf(body, ids);
        return ids.ToEquatableArray();
    }

    /// <summary>Those of members that are read by their names alone.</summary>
    public static EquatableArray<string> Of(IEnumerable<ISymbol> members)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
            AddOf(member, ids);
        return ids.ToEquatableArray();
    }

    private static void AddOfTypes(ImmutableArray<ITypeSymbol> types, SortedSet<string> ids)
    {
        foreach (var type in types)
            AddOfType(type, ids);
    }

    private static void AddOfType(ITypeSymbol type, SortedSet<string> ids)
    {
        if (type.SpecialType != SpecialType.None)
            return;
        if (type is IArrayTypeSymbol array)
            AddOfType(array.ElementType, ids);
        else if (type is IPointerTypeSymbol pointer)
            AddOfType(pointer.PointedAtType, ids);
        else if (type is INamedTypeSymbol named)
            AddOfNamed(named, ids);
    }

    private static void AddOfNamed(INamedTypeSymbol type, SortedSet<string> ids)
    {
        AddOfTypes(type.TypeArguments, ids);
        if (type.ContainingType is { } outer)
            AddOfType(outer, ids);
        AddOf(type, ids);
    }

    private static void AddOf(ISymbol symbol, SortedSet<string> ids)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IdOf(attribute) is { } id && IsId(id))
                ids.Add(id);
        }
    }

    // What else a user may have written there would break the line of the pragma.
    private static bool IsId(string id) => id.Length > 0 && id.All(static character => char.IsLetterOrDigit(character) || character == '_');

    private static string? IdOf(AttributeData attribute)
    {
        if (AttributeReader.Is(attribute, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute"))
            return attribute.ConstructorArguments.FirstOrDefault().Value as string;
        return AttributeReader.Is(attribute, "System", "ObsoleteAttribute") ? AttributeReader.Text(attribute, "DiagnosticId") : null;
    }
}
