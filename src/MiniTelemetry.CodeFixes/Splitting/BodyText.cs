using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The header of the body: private, of its own name, without defaults, comments and what only callers read.</summary>
internal static class BodyText
{
    public static string Write(Signature signature, IMethodSymbol method, string name, SemanticModel model)
    {
        var header = new SpanRewriter(signature.Text, signature.Header);
        var syntax = signature.Method;
        RewriteModifiers(header, syntax, signature.Header.Start);
        header.Replace(syntax.Identifier.Span, name);
        foreach (var parameter in syntax.ParameterList.Parameters)
            RewriteParameter(header, parameter, signature, model);
        foreach (var change in Reduce(signature.Text, TypeParameterAttributes(syntax), model))
            header.Replace(change.Span, change.NewText!);
        foreach (var comment in syntax.DescendantTrivia(signature.Header).Where(Signature.IsComment))
            header.Remove(WithBlanks(signature.Text, comment.Span));
        if (!method.IsOverride)
            return header.ToString();

        // An override inherits its constraints; its body has to state them.
        foreach (var clause in syntax.ConstraintClauses)
            header.Remove(TextSpan.FromBounds(clause.GetFirstToken().GetPreviousToken().Span.End, clause.Span.End));
        return header + Constraints(method, syntax, model);
    }

    /// <summary>The attributes of the method that its body has too, each list on a line of its own.</summary>
    public static string Attributes(Signature signature, SemanticModel model) => string.Concat(AttributeText
        .Keep(signature.Method.AttributeLists, attribute => AttributeHomes.IsOnBody(attribute, model))
        .Where(static kept => kept.Text is not null)
        .Select(kept => kept.Text + signature.LineBreak(1)));

    /// <summary>The constraints of a method that inherits none, as they are written behind its parameters.</summary>
    public static string Constraints(IMethodSymbol method, MethodDeclarationSyntax syntax, SemanticModel model) => string.Concat(
        ConstraintText.OfAll(method, type => type.ToMinimalDisplayString(model, syntax.SpanStart)).Select(static clause => " " + clause));

    private static void RewriteModifiers(SpanRewriter header, MethodDeclarationSyntax syntax, int start)
    {
        var isPrivate = false;
        foreach (var modifier in syntax.Modifiers)
        {
            if (Accessibilities.Is(modifier) && !isPrivate)
            {
                header.Replace(modifier.Span, "private");
                isPrivate = true;
            }
            else if (!Stays(modifier))
            {
                header.Remove(modifier);
            }
        }

        if (!isPrivate)
            header.Insert(start, "private ");
    }

    private static bool Stays(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword
        or SyntaxKind.UnsafeKeyword or SyntaxKind.AsyncKeyword;

    private static void RewriteParameter(SpanRewriter header, ParameterSyntax parameter, Signature signature, SemanticModel model)
    {
        foreach (var change in Reduce(signature.Text, parameter.AttributeLists, model))
            header.Replace(change.Span, change.NewText!);
        foreach (var modifier in parameter.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.ThisKeyword)))
            header.Remove(modifier);
        if (parameter.Default is { } value)
            header.Remove(TextSpan.FromBounds(value.GetFirstToken().GetPreviousToken().Span.End, value.Span.End));
    }

    private static IEnumerable<AttributeListSyntax> TypeParameterAttributes(MethodDeclarationSyntax syntax)
        => syntax.TypeParameterList?.Parameters.SelectMany(static parameter => parameter.AttributeLists) ?? [];

    private static IEnumerable<TextChange> Reduce(SourceText text, IEnumerable<AttributeListSyntax> lists, SemanticModel model)
        => AttributeText.Reduce(
            lists, attribute => AttributeHomes.IsOnBody(attribute, model), list => Layout.WithLine(text, WithComments(list)));

    // What is said of an attribute goes with it.
    private static TextSpan WithComments(AttributeListSyntax list) => TextSpan.FromBounds(list.SpanStart, list.GetTrailingTrivia()
        .Where(Signature.IsComment).Select(static comment => comment.Span.End).DefaultIfEmpty(list.Span.End).Last());

    // A comment goes with its line where it has one, else with the blanks that part it from the code.
    private static TextSpan WithBlanks(SourceText text, TextSpan comment)
    {
        if (Layout.IsFirstOnLine(text, comment.Start))
            return Layout.WithLine(text, comment);
        var (start, end) = (comment.Start, comment.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        if (start > 0 && text[start - 1] is '(' or '<' or '[')
        {
            while (text[end] is ' ' or '\t')
                end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
