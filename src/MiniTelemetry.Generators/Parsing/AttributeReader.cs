using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Finds the attributes of MiniTelemetry and reads their options. An option of the wrong type reads as not given.</summary>
internal static class AttributeReader
{
    public static AttributeData? Find(ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (Is(data, attribute))
                return data;
        }

        return null;
    }

    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string attribute)
        => FindAll(symbol.GetAttributes(), attribute);

    public static IEnumerable<AttributeData> FindAll(ImmutableArray<AttributeData> attributes, string attribute)
        => attributes.IsEmpty ? [] : attributes.Where(data => Is(data, attribute));

    public static string? Text(AttributeData attribute, string option) => Option(attribute, option) is { Value: string text } ? text : null;

    /// <summary>The text, unless it is blank: an analyzer tells that it counts as not given.</summary>
    public static string? NonBlankText(AttributeData attribute, string option)
        => Text(attribute, option) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static bool Flag(AttributeData attribute, string option) => Option(attribute, option) is { Value: true };

    public static int? Number(AttributeData attribute, string option)
        => Option(attribute, option) is { Kind: TypedConstantKind.Enum, Value: int number } ? number : null;

    public static IEnumerable<ITypeSymbol>? Types(AttributeData attribute, string option)
        => Option(attribute, option) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(static item => item.Value).OfType<ITypeSymbol>()
            : null;

    public static double[]? Numbers(AttributeData attribute, string option)
        => Option(attribute, option) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(static item => item.Value is double number ? number : double.NaN)]
            : null;

    /// <summary>The option, or the constructor's argument, of that name.</summary>
    public static TypedConstant? Option(AttributeData attribute, string option)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == option)
                return named.Value;
        }

        if (attribute.ConstructorArguments.IsEmpty)
            return null;
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var index = 0; index < parameters.Length && index < attribute.ConstructorArguments.Length; index++)
        {
            if (parameters[index].Name == option)
                return attribute.ConstructorArguments[index];
        }

        return null;
    }

    /// <summary>Whether it is the attribute of that namespace and name. Compares the name first: most attributes are none of ours.</summary>
    public static bool Is(AttributeData data, string space, string attribute)
        => data.AttributeClass is { } type && type.Name == attribute && TypeRules.IsNamespace(type.ContainingNamespace, space);

    /// <summary>The attribute's name, if it is one of MiniTelemetry.</summary>
    public static string? NameOf(AttributeData data)
        => data.AttributeClass is { ContainingType: null } type
            && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } ? type.Name : null;

    /// <summary>Whether it is the attribute of ours of that name.</summary>
    public static bool Is(AttributeData data, string attribute)
        => data.AttributeClass is { ContainingType: null } type && type.Name == attribute
            && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };
}
