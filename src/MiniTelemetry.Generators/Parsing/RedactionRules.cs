using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// What <c>[Redacted]</c> keeps in the process: what it stands on, and what overrides or implements that. Wherever code could be written
/// that reads the value, this is asked first.
/// </summary>
internal static class RedactionRules
{
    /// <summary>The C# expression that stands in the place of the value.</summary>
    public const string Mark = "\"" + KnownNames.RedactedMark + "\"";

    /// <summary>Whether the argument is; where the method has a body of its own, the body's parameter may say it too.</summary>
    public static bool IsRedacted(IParameterSymbol parameter)
        => Has(parameter) || (parameter.ContainingSymbol is IMethodSymbol method
            && Counterparts(method).Any(other => Has(other.Parameters[parameter.Ordinal])));

    /// <summary>Whether the result of the method is.</summary>
    public static bool IsResultRedacted(IMethodSymbol method)
        => HasOnReturn(method) || Counterparts(method).Any(HasOnReturn);

    /// <summary>Whether a property or field is, as it is met in a value of that type.</summary>
    public static bool IsRedacted(ISymbol member, ITypeSymbol owner)
        => Has(member) || (member is IPropertySymbol property && IsRedactedElsewhere(property, owner));

    private static bool IsRedactedElsewhere(IPropertySymbol property, ITypeSymbol owner)
        => (MemberTags.FieldBehind(property) is { } field && Has(field))
            || IsOfRedactedParameter(property)
            || (property.OverriddenProperty is { } overridden && IsRedacted(overridden, overridden.ContainingType))
            || Implemented(property, property.ContainingType).Any(Has)
            || (!SymbolEqualityComparer.Default.Equals(owner, property.ContainingType) && Implemented(property, owner).Any(Has));

    // A positional parameter of a record is the property of its name; from an assembly it comes without its syntax.
    private static bool IsOfRedactedParameter(IPropertySymbol property)
        => property.ContainingType is { IsRecord: true } record
            && record.InstanceConstructors.Any(constructor =>
                constructor.Parameters.Any(parameter => parameter.Name == property.Name && Has(parameter)));

    private static IEnumerable<IMethodSymbol> Counterparts(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            yield return overridden;
        foreach (var implemented in Implemented(method, method.ContainingType))
            yield return (IMethodSymbol)implemented;
        if (!method.IsPartialDefinition)
            yield break;
        _ = BodyRules.Check(method, MethodAttributes.Read(method).Body, out var body);
        if (body is not null)
            yield return body;
    }

    private static IEnumerable<ISymbol> Implemented(ISymbol member, ITypeSymbol? type)
    {
        if (type is null || type.AllInterfaces.IsEmpty || member.IsStatic)
            return [];
        var simpleName = member.Name.Substring(member.Name.LastIndexOf('.') + 1);
        return type.AllInterfaces
            .SelectMany(contract => contract.GetMembers(simpleName))
            .Where(declared => declared.Kind == member.Kind
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member));
    }

    private static bool HasOnReturn(IMethodSymbol method)
        => method.GetReturnTypeAttributes().Any(static attribute => AttributeReader.Is(attribute, KnownNames.Redacted));

    private static bool Has(ISymbol symbol) => AttributeReader.Find(symbol, KnownNames.Redacted) is not null;
}
