using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;

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
    public static EquatableArray<string> OfMethod(IMethodSymbol method)
    {
        List<string>? texts = null;
        foreach (var attribute in method.GetAttributes())
        {
            if (IsFollowed(attribute))
                (texts ??= []).Add($"[{Text(attribute)}]");
            else if (IsObsolete(attribute))
                (texts ??= []).Add("[global::System.Obsolete]");
        }

        foreach (var attribute in method.GetReturnTypeAttributes())
        {
            if (IsFollowed(attribute))
                (texts ??= []).Add($"[return: {Text(attribute)}]");
        }

        return texts is null ? default : texts.ToEquatableArray();
    }

    /// <summary>In one line, with a space behind, to stand before a parameter.</summary>
    public static string Inline(ISymbol parameter)
    {
        var texts = "";
        foreach (var attribute in parameter.GetAttributes())
        {
            if (IsFollowed(attribute))
                texts += $"[{Text(attribute)}] ";
        }

        return texts;
    }

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
