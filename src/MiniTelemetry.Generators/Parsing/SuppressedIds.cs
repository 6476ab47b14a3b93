using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The ids under which the compiler would complain of the symbols that a method's generated code names: experimental ones, and obsolete
/// ones with an id of their own.
/// </summary>
internal static class SuppressedIds
{
    public static IEnumerable<string> Of(IMethodSymbol method, IMethodSymbol body, IEnumerable<ISymbol> members)
        => method.Parameters.Select(static parameter => parameter.Type)
            .Concat([method.ReturnType, method.ContainingType])
            .Concat(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes))
            .SelectMany(TypesIn)
            .Concat(members.SelectMany(static member => new[] { member, member.ContainingType }))
            .Concat([body])
            .SelectMany(IdsOf)
            .Distinct()
            .OrderBy(static id => id, StringComparer.Ordinal);

    private static IEnumerable<ISymbol> TypesIn(ITypeSymbol type) => type switch
    {
        { SpecialType: not SpecialType.None } => [],
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        IPointerTypeSymbol pointer => TypesIn(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypesIn)
            .Concat(named.ContainingType is null ? [] : TypesIn(named.ContainingType))
            .Append(named),
        _ => [],
    };

    private static IEnumerable<string> IdsOf(ISymbol symbol)
        => symbol.GetAttributes().Select(IdOf).OfType<string>().Where(IsId);

    // What else a user may have written there would break the line of the pragma.
    private static bool IsId(string id) => id.Length > 0 && id.All(static character => char.IsLetterOrDigit(character) || character == '_');

    private static string? IdOf(AttributeData attribute)
    {
        if (AttributeReader.Is(attribute, "System.Diagnostics.CodeAnalysis", "ExperimentalAttribute"))
            return attribute.ConstructorArguments.FirstOrDefault().Value as string;
        return AttributeReader.Is(attribute, "System", "ObsoleteAttribute") ? AttributeReader.Text(attribute, "DiagnosticId") : null;
    }
}
