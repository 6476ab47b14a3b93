using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Where a new attribute of a method goes: on a line of its own right above the modifiers, where there are lines.</summary>
internal static class AttributePlace
{
    /// <summary>Null where there are none.</summary>
    public static TextChange? Insert(MethodDeclarationSyntax method, int header, SourceText text, IReadOnlyList<string> lists)
    {
        if (lists.Count == 0)
            return null;
        if (Layout.IsFirstOnLine(text, header))
            return OnOwnLine(text, header, lists);
        var attributes = TextSpan.FromBounds(method.SpanStart, header);
        return Layout.IsFirstOnLine(text, method.SpanStart) && !method.AttributeLists.Any(static list => list.ContainsDirectives)
            && text.Lines.IndexOf(attributes.Start) == text.Lines.IndexOf(attributes.End)
            ? OnOwnLine(text, method.SpanStart, lists)
            : new TextChange(new TextSpan(header, 0), string.Join(" ", lists) + " ");
    }

    private static TextChange OnOwnLine(SourceText text, int position, IReadOnlyList<string> lists)
    {
        var line = Layout.LineEnd(text, position) + Layout.Indent(text, position);
        return new(new TextSpan(position, 0), string.Join(line, lists) + line);
    }
}
