using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators;

namespace MiniTelemetry.CodeFixes.Imports;

/// <summary>Finds the place of a new using: where the file has its usings, in the order that they have.</summary>
internal static class UsingDirectives
{
    private const string Directive = $"using {KnownNames.Namespace};";

    /// <summary>Null where every place is under an <c>#if</c>.</summary>
    public static TextChange? Place(CompilationUnitSyntax root, SyntaxNode place, SourceText text)
    {
        var usings = Ordinary(root.Usings);
        if (usings.Count == 0)
            usings = InNamespace(place);
        var changes = usings.Count == 0 ? [FirstUsing.Place(root, text, Directive)] : Among(usings, text);
        return changes.Where(change => IsUnconditional(root, change.Span.Start))
            .Select(static change => (TextChange?)change).FirstOrDefault();
    }

    private static List<UsingDirectiveSyntax> InNamespace(SyntaxNode place)
        => place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(static space => Ordinary(space.Usings))
            .LastOrDefault(static found => found.Count > 0) ?? [];

    private static List<UsingDirectiveSyntax> Ordinary(SyntaxList<UsingDirectiveSyntax> usings) => [.. usings.Where(static directive
        => directive.GlobalKeyword.IsKind(SyntaxKind.None) && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Alias is null)];

    /// <summary>The place in order, and where that is under a condition, the end and the beginning.</summary>
    private static IEnumerable<TextChange> Among(List<UsingDirectiveSyntax> usings, SourceText text)
    {
        var index = UsingOrder.IndexFor(usings, KnownNames.Namespace);
        yield return At(usings, index, text);
        yield return At(usings, usings.Count, text);
        yield return At(usings, 0, text);
    }

    private static TextChange At(List<UsingDirectiveSyntax> usings, int index, SourceText text)
    {
        var end = Layout.LineEnd(text, usings[0].SpanStart);
        var indent = Layout.Indent(text, usings[0].SpanStart);
        var gap = UsingOrder.HasGroups(usings) ? end : "";
        var joinsNext = index < usings.Count && (index == 0 || UsingOrder.HasGap(usings[index]));
        if (joinsNext)
            return new(new TextSpan(usings[index].SpanStart, 0), $"{Directive}{end}{gap}{indent}");
        var line = text.Lines.GetLineFromPosition(usings[index - 1].Span.End).End;
        return new(new TextSpan(line, 0), $"{end}{gap}{indent}{Directive}");
    }

    private static bool IsUnconditional(CompilationUnitSyntax root, int position)
    {
        var depth = 0;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.SpanStart >= position)
                break;
            depth += directive.IsKind(SyntaxKind.IfDirectiveTrivia) ? 1 : directive.IsKind(SyntaxKind.EndIfDirectiveTrivia) ? -1 : 0;
        }

        return depth == 0;
    }
}
