using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>A source between two mutations.</summary>
internal sealed class Source
{
    public Source(string text, LanguageVersion language)
    {
        Text = text;
        Root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(language)).GetRoot();
        Tokens = [.. Root.DescendantTokens().Where(static token => token.Span.Length > 0)];
        Identifiers = [.. Tokens.Where(static token => token.IsKind(SyntaxKind.IdentifierToken))];
    }

    public string Text { get; }

    public SyntaxNode Root { get; }

    public IReadOnlyList<SyntaxToken> Tokens { get; }

    public IReadOnlyList<SyntaxToken> Identifiers { get; }

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode
        => Root.DescendantNodes().OfType<T>();

    public string Replace(SyntaxToken token, string text) => Replace(token.Span, text);

    public string Replace(SyntaxNode node, string text) => Replace(node.Span, text);

    public string Insert(int position, string text) => Text.Insert(position, text);

    /// <summary>Several places at once, none within another.</summary>
    public string ReplaceAll(IEnumerable<SyntaxNode> nodes, string text)
        => nodes.OrderByDescending(static node => node.SpanStart)
            .Aggregate(Text, (current, node) => current.Remove(node.SpanStart, node.Span.Length).Insert(node.SpanStart, text));

    private string Replace(TextSpan span, string text) => Text.Remove(span.Start, span.Length).Insert(span.Start, text);
}
