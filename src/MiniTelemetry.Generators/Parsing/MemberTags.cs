using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The tags of a property or field.</summary>
internal static class MemberTags
{
    /// <summary>Its own, and what <c>[field: Tag]</c> puts on the field behind a property: the same value under another name.</summary>
    public static IEnumerable<AttributeData> Of(ISymbol member)
    {
        var own = AttributeReader.FindAll(member, KnownNames.Tag);
        return member is IPropertySymbol property && FieldBehind(property) is { } field
            ? own.Concat(AttributeReader.FindAll(field, KnownNames.Tag))
            : own;
    }

    /// <summary>The field that the compiler makes for the property; null if it makes none.</summary>
    public static IFieldSymbol? FieldBehind(IPropertySymbol property)
    {
        // The compiler's name for it; to look for it among all members would cost each type the square of them.
        foreach (var member in property.ContainingType.GetMembers($"<{property.Name}>k__BackingField"))
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                return field;
        }

        return null;
    }
}
