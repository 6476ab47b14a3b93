using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The attributes of a declaration that analyses of the compiler, the trimmer and the platform follow through calls: the method that
/// measures stands between declaration and body and has to carry them too.
/// </summary>
internal static class RestatedAttributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";
    private const string Versioning = "System.Runtime.Versioning";

    private static readonly HashSet<string> FlowNames = new(StringComparer.Ordinal)
    {
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "NotNullAttribute", "MaybeNullWhenAttribute",
        "NotNullWhenAttribute", "NotNullIfNotNullAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute",
        "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "UnscopedRefAttribute", "DynamicallyAccessedMembersAttribute",
        "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "RequiresAssemblyFilesAttribute",
    };

    private static readonly HashSet<string> PlatformNames = new(StringComparer.Ordinal)
    {
        "SupportedOSPlatformAttribute", "UnsupportedOSPlatformAttribute",
    };

    /// <summary>An obsolete declaration may name what is obsolete as an error; the method that measures has its signature.</summary>
    public static IEnumerable<string> OfMethod(IMethodSymbol method)
        => Of(method.GetAttributes(), "")
            .Concat(method.GetAttributes().Where(IsObsolete).Select(static _ => "[global::System.Obsolete]"))
            .Concat(Of(method.GetReturnTypeAttributes(), "return: "));

    /// <summary>In one line, with a space behind, to stand before a parameter.</summary>
    public static string Inline(ISymbol parameter) => string.Concat(Of(parameter.GetAttributes(), "").Select(static text => text + " "));

    private static IEnumerable<string> Of(IEnumerable<AttributeData> attributes, string target)
        => attributes.Where(IsFollowed).Select(attribute => $"[{target}{Text(attribute)}]");

    private static bool IsFollowed(AttributeData attribute)
        => attribute.AttributeClass is { TypeKind: not TypeKind.Error, Name: var name }
            && ((FlowNames.Contains(name) && AttributeReader.Is(attribute, CodeAnalysis, name))
                || (PlatformNames.Contains(name) && AttributeReader.Is(attribute, Versioning, name)));

    private static bool IsObsolete(AttributeData attribute) => AttributeReader.Is(attribute, "System", "ObsoleteAttribute");

    private static string Text(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Constants.ArgumentLiteral)
            .Concat(attribute.NamedArguments.Select(static named => $"{named.Key} = {Constants.ArgumentLiteral(named.Value)}"));
        return $"{TypeText.Of(attribute.AttributeClass!)}({string.Join(", ", arguments)})";
    }
}
