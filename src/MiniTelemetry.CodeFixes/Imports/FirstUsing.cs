using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Imports;

/// <summary>The place of a file's first using: below its header, above what the first member has for itself.</summary>
internal static class FirstUsing
{
    public static TextChange Place(CompilationUnitSyntax root, SourceText text, string directive)
    {
        var end = Layout.LineEnd(text, 0);
        if (Last(root) is { } last)
        {
            var line = text.Lines.GetLineFromPosition(last.Span.End).End;
            return new(new TextSpan(line, 0), end + directive);
        }

        return new(new TextSpan(EndOfHeader(root), 0), directive + end + end);
    }

    // These have to stand before it.
    private static SyntaxNode? Last(CompilationUnitSyntax root)
        => (SyntaxNode?)root.Usings.LastOrDefault(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            ?? root.Externs.LastOrDefault();

    private static int EndOfHeader(CompilationUnitSyntax root)
    {
        var trivia = root.GetLeadingTrivia();
        var directives = trivia.Where(static item => item.Kind() is SyntaxKind.DefineDirectiveTrivia or SyntaxKind.UndefDirectiveTrivia
            or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia);
        return Math.Max(EndOfComment(root, trivia), directives.Select(static item => item.FullSpan.End).DefaultIfEmpty(0).Max());
    }

    // A first comment that a blank line ends is the file's; else it is the first member's, of which a namespace has none.
    private static int EndOfComment(CompilationUnitSyntax root, SyntaxTriviaList trivia)
    {
        if (!trivia.Any() || trivia[0].Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            return 0;
        for (var index = 1; index < trivia.Count; index++)
        {
            if (trivia[index].IsKind(SyntaxKind.EndOfLineTrivia) && trivia[index - 1].IsKind(SyntaxKind.EndOfLineTrivia))
                return trivia[index].Span.End;
        }

        return root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax ? root.GetFirstToken().SpanStart : 0;
    }
}
