using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The parts of a method's text.</summary>
internal sealed class Signature
{
    public Signature(MethodDeclarationSyntax method, SourceText text)
    {
        Method = method;
        Text = text;
        var first = method.Modifiers.Count > 0 ? method.Modifiers[0] : method.ReturnType.GetFirstToken();
        var last = method.ConstraintClauses.Count > 0
            ? method.ConstraintClauses[method.ConstraintClauses.Count - 1].GetLastToken()
            : method.ParameterList.CloseParenToken;
        BodyStart = method.Body?.OpenBraceToken ?? method.ExpressionBody?.ArrowToken ?? method.SemicolonToken;
        Header = TextSpan.FromBounds(first.SpanStart, last.Span.End);
        var comments = last.TrailingTrivia.Where(IsComment).ToList();
        Comment = comments.Count == 0 ? "" : text.ToString(TextSpan.FromBounds(Header.End, comments[comments.Count - 1].Span.End));
    }

    public MethodDeclarationSyntax Method { get; }

    public SourceText Text { get; }

    /// <summary>From the first modifier to the last constraint.</summary>
    public TextSpan Header { get; }

    /// <summary>What is said of the method behind its header, with the blanks before it.</summary>
    public string Comment { get; }

    public SyntaxToken BodyStart { get; }

    /// <summary>The header and the comment behind it.</summary>
    public TextSpan WithComment => TextSpan.FromBounds(Header.Start, Header.End + Comment.Length);

    /// <summary>Lines below the method, with its indentation; a method within a line stays within it.</summary>
    public string LineBreak(int count)
    {
        if (!Layout.IsFirstOnLine(Text, Method.SpanStart))
            return " ";
        var end = Layout.LineEnd(Text, Method.SpanStart);
        return string.Concat(Enumerable.Repeat(end, count)) + Layout.Indent(Text, Method.SpanStart);
    }

    public static bool IsComment(SyntaxTrivia trivia) => trivia.ToString() is var text
        && (text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal));
}
