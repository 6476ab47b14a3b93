using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

internal static class TypeRules
{
    /// <summary>
    /// Whether two types are one to the compiler: nullability, tuple names and <c>dynamic</c> do not count, and the type parameters of
    /// two methods are compared by their position.
    /// </summary>
    public static bool AreSame(ITypeSymbol left, ITypeSymbol right) => (left, right) switch
    {
        (IDynamicTypeSymbol, _) => IsObject(right),
        (_, IDynamicTypeSymbol) => IsObject(left),
        (ITypeParameterSymbol a, ITypeParameterSymbol b) => AreSameParameters(a, b),
        (IArrayTypeSymbol a, IArrayTypeSymbol b) => a.Rank == b.Rank && AreSame(a.ElementType, b.ElementType),
        (IPointerTypeSymbol a, IPointerTypeSymbol b) => AreSame(a.PointedAtType, b.PointedAtType),
        (INamedTypeSymbol a, INamedTypeSymbol b) => AreSameNamed(a, b),
        _ => SymbolEqualityComparer.Default.Equals(left, right),
    };

    public static bool IsRefLike(ITypeSymbol type) => type.IsRefLikeType || type is ITypeParameterSymbol { AllowsRefLikeType: true };

    /// <summary>Whether a value of the type can be handed to the runtime, which is generic over it.</summary>
    public static bool CanBeTypeArgument(ITypeSymbol type)
        => !IsRefLike(type) && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error);

    /// <summary>Whether it is the namespace of that dotted name. Nothing is put together for it: it is asked of every attribute.</summary>
    public static bool IsNamespace(INamespaceSymbol? space, string name)
    {
        var end = name.Length;
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            var start = end - space.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, space.Name, 0, space.Name.Length) != 0)
                return false;
            if (start == 0)
                return space.ContainingNamespace.IsGlobalNamespace;
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    public static bool IsNullableValue(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsObject(ITypeSymbol type) => type is IDynamicTypeSymbol || type.SpecialType == SpecialType.System_Object;

    private static bool AreSameParameters(ITypeParameterSymbol left, ITypeParameterSymbol right)
        => left.TypeParameterKind == TypeParameterKind.Method && right.TypeParameterKind == TypeParameterKind.Method
            ? left.Ordinal == right.Ordinal
            : SymbolEqualityComparer.Default.Equals(left, right);

    private static bool AreSameNamed(INamedTypeSymbol left, INamedTypeSymbol right)
    {
        var a = left.TupleUnderlyingType ?? left;
        var b = right.TupleUnderlyingType ?? right;
        return SymbolEqualityComparer.Default.Equals(a.OriginalDefinition, b.OriginalDefinition)
            && a.TypeArguments.Length == b.TypeArguments.Length
            && a.TypeArguments.Zip(b.TypeArguments, AreSame).All(static same => same)
            && (a.ContainingType, b.ContainingType) is var (outerA, outerB)
            && (outerA is null || outerB is null ? outerA is null && outerB is null : AreSameNamed(outerA, outerB));
    }
}
