using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>
/// Whether directives cut a member in two. What an <c>#if</c> leaves out is text that nobody has parsed, and a change that is right for one
/// set of symbols must be right for the others.
/// </summary>
internal static class DirectiveRules
{
    /// <summary>
    /// Whether a directive stands between the first modifier and the body, or an <c>#if</c> begins in the method and ends outside of it or
    /// the reverse. One that only attributes are under is no matter, unless the body needs them too.
    /// </summary>
    public static bool Cuts(MethodDeclarationSyntax method, int header, SyntaxToken bodyStart)
        => HasAny(method.SyntaxTree, TextSpan.FromBounds(header, bodyStart.SpanStart))
            || AreCut(method, method.Span, header)
            || LeavesOutPieces(method.GetFirstToken().LeadingTrivia, wholeOnly: true)
            || LeavesOutPieces(method.DescendantTrivia(method.Span), wholeOnly: false);

    /// <summary>Whether some of the attributes of the method are under an <c>#if</c> of their own.</summary>
    public static bool PartAttributes(MethodDeclarationSyntax method, int header)
        => Conditions(method, TextSpan.FromBounds(method.SpanStart, header)).Any();

    /// <summary>The same of a type up to its first brace; what follows its name may be under conditions of its own.</summary>
    public static bool Cuts(TypeDeclarationSyntax type, int header)
    {
        var brace = type.OpenBraceToken;
        var end = brace.IsMissing || brace.IsKind(SyntaxKind.None) ? type.Span.End : brace.SpanStart;
        return HasAny(type.SyntaxTree, TextSpan.FromBounds(header, type.Keyword.SpanStart))
            || AreCut(type, TextSpan.FromBounds(type.SpanStart, end))
            || LeavesOutPieces(type.GetFirstToken().LeadingTrivia, wholeOnly: true);
    }

    private static bool HasAny(SyntaxTree tree, TextSpan span) => tree.GetRoot()
        .DescendantTrivia(span, static node => node.ContainsDirectives)
        .Any(trivia => trivia.IsDirective && span.Contains(trivia.SpanStart));

    // What begins and ends before the header is around attributes.
    private static bool AreCut(SyntaxNode member, TextSpan span, int header = 0) => Conditions(member, span)
        .Any(directive => directive.GetRelatedDirectives().Any(related => !span.Contains(related.SpanStart)
            && (directive.SpanStart >= header || related.SpanStart >= header)));

    private static IEnumerable<DirectiveTriviaSyntax> Conditions(SyntaxNode member, TextSpan span) => !member.ContainsDirectives ? [] : member
        .DescendantNodes(span, static node => node.ContainsDirectives, descendIntoTrivia: true)
        .OfType<DirectiveTriviaSyntax>()
        .Where(directive => span.Contains(directive.SpanStart) && IsConditional(directive));

    private static bool IsConditional(DirectiveTriviaSyntax directive) => directive.Kind() is SyntaxKind.IfDirectiveTrivia
        or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    private static bool LeavesOutPieces(IEnumerable<SyntaxTrivia> trivia, bool wholeOnly) => trivia
        .Where(static item => item.IsKind(SyntaxKind.DisabledTextTrivia))
        .Any(item => !IsBalanced(item.ToString()) || (wholeOnly && !EndsWhole(item.ToString())));

    // A closing brace that opens nowhere ends what the other symbols begin.
    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            depth += token.IsKind(SyntaxKind.OpenBraceToken) ? 1 : token.IsKind(SyntaxKind.CloseBraceToken) ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    // Whole members or attributes; half a signature would be continued by the method.
    private static bool EndsWhole(string text)
    {
        var last = SyntaxFactory.ParseTokens(text).LastOrDefault(static token => !token.IsKind(SyntaxKind.EndOfFileToken));
        return last.Kind() is SyntaxKind.None or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.CloseBracketToken;
    }
}
