using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// What the compiler would warn of where generated code hands arguments to a body and its result back: a null where none is allowed.
/// The types are known to be the same otherwise.
/// </summary>
internal static class NullabilityRules
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    /// <summary>What the declaration passes may be null and what the body takes may not, or by reference the other way round.</summary>
    public static bool Fits(IParameterSymbol declared, IParameterSymbol body)
    {
        var fitsIn = declared.RefKind == RefKind.Out
            || Converts(declared.Type, MayBeNull(declared, "AllowNull"), body.Type, MayBeNull(body, "AllowNull"));
        var fitsOut = declared.RefKind is not (RefKind.Ref or RefKind.Out)
            || Converts(body.Type, MayBeNull(body, "MaybeNull"), declared.Type, MayBeNull(declared, "MaybeNull"));
        return fitsIn && fitsOut;
    }

    /// <summary>What the body returns may be null and what the declaration promises may not; a reference has to be exactly the same.</summary>
    public static bool Fits(IMethodSymbol declared, IMethodSymbol body)
    {
        var (given, promised) = (MayBeNull(body), MayBeNull(declared));
        return Converts(body.ReturnType, given, declared.ReturnType, promised)
            && (declared.RefKind == RefKind.None || Converts(declared.ReturnType, promised, body.ReturnType, given));
    }

    /// <summary>Whether nulls are allowed nowhere in the one where they are not in the other.</summary>
    public static bool Converts(ITypeSymbol from, ITypeSymbol to)
        => Converts(from, IsAnnotated(from), to, IsAnnotated(to));

    private static bool Converts(ITypeSymbol from, bool given, ITypeSymbol to, bool allowed)
        => (!given || allowed || to.NullableAnnotation != NullableAnnotation.NotAnnotated || IsValue(to)) && PartsConvert(from, to);

    private static bool PartsConvert(ITypeSymbol from, ITypeSymbol to) => (from, to) switch
    {
        (IArrayTypeSymbol a, IArrayTypeSymbol b) => Converts(a.ElementType, b.ElementType),
        (INamedTypeSymbol { IsTupleType: true } a, INamedTypeSymbol { IsTupleType: true } b)
            => a.TupleElements.Zip(b.TupleElements, static (left, right) => Converts(left.Type, right.Type)).All(static fits => fits),
        (INamedTypeSymbol a, INamedTypeSymbol b) => ArgumentsConvert(a, b)
            && (a.ContainingType is null || b.ContainingType is null || PartsConvert(a.ContainingType, b.ContainingType)),
        _ => true,
    };

    private static bool ArgumentsConvert(INamedTypeSymbol from, INamedTypeSymbol to)
    {
        for (var index = 0; index < from.TypeArguments.Length && index < to.TypeArguments.Length; index++)
        {
            var variance = from.OriginalDefinition.TypeParameters[index].Variance;
            var (left, right) = (from.TypeArguments[index], to.TypeArguments[index]);
            if ((variance != VarianceKind.In && !Converts(left, right)) || (variance != VarianceKind.Out && !Converts(right, left)))
                return false;
        }

        return true;
    }

    private static bool MayBeNull(IParameterSymbol parameter, string attribute)
        => IsAnnotated(parameter.Type) || Has(parameter.GetAttributes(), attribute);

    private static bool MayBeNull(IMethodSymbol method) => IsAnnotated(method.ReturnType) || Has(method.GetReturnTypeAttributes(), "MaybeNull");

    private static bool Has(IEnumerable<AttributeData> attributes, string name)
        => attributes.Any(attribute => AttributeReader.Is(attribute, CodeAnalysis, name + "Attribute"));

    private static bool IsAnnotated(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    // A struct is null or not by its type.
    private static bool IsValue(ITypeSymbol type) => type.IsValueType;
}
