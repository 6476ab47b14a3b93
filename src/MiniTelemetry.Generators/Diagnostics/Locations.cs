using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Where to put a diagnostic: on what the user has to change.</summary>
internal static class Locations
{
    public static Location Of(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>The argument of that option; the attribute where it is not given.</summary>
    public static Location Of(AttributeData attribute, string? option, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
            return Location.None;
        var argument = option is null ? null : Find(attribute, syntax, option);
        return (argument?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    private static AttributeArgumentSyntax? Find(AttributeData attribute, AttributeSyntax syntax, string option)
    {
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(argument => NameOf(argument) == option)
            ?? arguments.Where(static argument => NameOf(argument) is null).ElementAtOrDefault(Ordinal(attribute, option));
    }

    private static string? NameOf(AttributeArgumentSyntax argument)
        => argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;

    private static int Ordinal(AttributeData attribute, string option)
        => attribute.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == option)?.Ordinal ?? int.MaxValue;
}
