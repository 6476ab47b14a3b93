using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

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

    /// <summary>The placeholder in a message that is written out in plain characters; the whole message in another.</summary>
    public static Location OfMessage(AttributeData attribute, LogHole? hole, CancellationToken cancellationToken)
    {
        var message = Of(attribute, Given(attribute, OptionNames.Message, OptionNames.MessageArgument), cancellationToken);
        if (hole is null || message.SourceTree is not { } tree)
            return message;
        var token = tree.GetRoot(cancellationToken).FindToken(message.SourceSpan.Start);
        return token.Span == message.SourceSpan && token.Text == $"\"{token.ValueText}\""
            ? Location.Create(tree, new TextSpan(token.SpanStart + 1 + hole.Start, hole.Text.Length))
            : message;
    }

    public static Location OfEventId(AttributeData attribute, CancellationToken cancellationToken)
        => Of(attribute, Given(attribute, OptionNames.EventId, OptionNames.EventIdArgument), cancellationToken);

    // An option wins over the constructor's argument.
    private static string Given(AttributeData attribute, string option, string argument)
        => AttributeReader.Option(attribute, option) is null ? argument : option;

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
