using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>
/// The names that a type uses somewhere in its code. One of them, given to a new member, may come to mean that member: a call of another
/// overload, of a method around the type, of an extension would call the new body, and in the body itself never end.
/// </summary>
internal static class UsedNames
{
    // Found once for each part of a type: all of its methods ask.
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Known = new();

    public static bool Contain(INamedTypeSymbol type, string name, CancellationToken cancellationToken)
        => type.DeclaringSyntaxReferences
            .Any(reference => Known.GetValue(reference.GetSyntax(cancellationToken), static part => Read(part)).Contains(name));

    private static HashSet<string> Read(SyntaxNode part)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in part.DescendantNodes().OfType<SimpleNameSyntax>())
            names.Add(name.Identifier.ValueText);
        foreach (var trivia in part.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
            names.UnionWith(ReadLeftOut(trivia.ToString()));
        return names;
    }

    // What an #if leaves out is not parsed: a name that stands behind a type is declared there, any other is used.
    private static IEnumerable<string> ReadLeftOut(string text)
    {
        var before = default(SyntaxToken);
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && !EndsType(before))
                yield return token.ValueText;
            before = token;
        }
    }

    private static bool EndsType(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => token.ValueText != "await",
        SyntaxKind.GreaterThanToken or SyntaxKind.CloseBracketToken or SyntaxKind.QuestionToken or SyntaxKind.AsteriskToken => true,
        var kind => SyntaxFacts.IsPredefinedType(kind),
    };
}
