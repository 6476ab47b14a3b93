using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Emission;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The constants of attributes as C# expressions.</summary>
internal static class Constants
{
    /// <summary>As a tag: an enum by its name, a type by its full name, an array of the same.</summary>
    public static string TagLiteral(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Enum => CSharpLiteral.Of(EnumName(constant)),
        TypedConstantKind.Type => CSharpLiteral.Of((constant.Value as ITypeSymbol)?.ToDisplayString()),
        TypedConstantKind.Array => ArrayLiteral(constant),
        TypedConstantKind.Error => "null",
        _ => CSharpLiteral.Of(constant.Value),
    };

    /// <summary>As the argument of an attribute that is repeated.</summary>
    public static string ArgumentLiteral(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Enum => $"({TypeText.Of(constant.Type!)})({CSharpLiteral.Of(constant.Value)})",
        TypedConstantKind.Type when constant.Value is ITypeSymbol type => $"typeof({TypeText.Of(type)})",
        TypedConstantKind.Array when !constant.IsNull
            => $"new {TypeText.Of(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(ArgumentLiteral))} }}",
        TypedConstantKind.Primitive => CSharpLiteral.Of(constant.Value),
        _ => "null",
    };

    private static string ArrayLiteral(TypedConstant constant)
    {
        if (constant.IsNull)
            return "null";
        var type = ElementType(((IArrayTypeSymbol)constant.Type!).ElementType);
        return $"new {type}[] {{ {string.Join(", ", constant.Values.Select(TagLiteral))} }}";
    }

    private static string ElementType(ITypeSymbol element)
    {
        if (element.SpecialType == SpecialType.System_Object)
            return "object?";
        return element.IsValueType && element.TypeKind != TypeKind.Enum ? TypeText.Of(element) : "string?";
    }

    // "Shop.Tier.Gold | Shop.Tier.Silver" as .NET prints it: "Gold, Silver"; a number that has no name stays one.
    private static string EnumName(TypedConstant constant)
    {
        var text = constant.ToCSharpString();
        return text.StartsWith("(", StringComparison.Ordinal) || text.StartsWith("-", StringComparison.Ordinal)
            ? Convert.ToString(constant.Value, CultureInfo.InvariantCulture)
            : string.Join(", ", text.Split('|').Select(static name => name.Substring(name.LastIndexOf('.') + 1).Trim()));
    }
}
