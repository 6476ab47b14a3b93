using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What carries <c>[Redacted]</c>, and so is not to be read.</summary>
internal static class RedactionRules
{
    /// <summary>
    /// Whether the parameter, property or field is redacted. Of a record's positional parameter the attribute stands on the parameter,
    /// where it is written, unless it says otherwise.
    /// </summary>
    public static bool IsRedacted(ISymbol symbol) => Has(symbol) || symbol switch
    {
        IPropertySymbol property => MemberTags.FieldBehind(property) is { } field && Has(field) || IsOfRedactedParameter(property),
        _ => false,
    };

    private static bool Has(ISymbol symbol) => AttributeReader.Find(symbol, KnownNames.Redacted) is not null;

    private static bool IsOfRedactedParameter(IPropertySymbol property) => property.ContainingType is { IsRecord: true } type
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == property.Name && Has(parameter)));
}
