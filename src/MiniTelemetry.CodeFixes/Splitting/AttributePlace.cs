using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Where a new attribute of a method goes: on a line of its own right above the modifiers, where there are lines.</summary>
internal static class AttributePlace
{
    public static TextChange Insert(MethodDeclarationSyntax method, int header, SourceText text, string attribute)
    {
        if (Layout.IsFirstOnLine(text, header))
            return OnOwnLine(text, header, attribute);
        var attributes = TextSpan.FromBounds(method.SpanStart, header);
        return Layout.IsFirstOnLine(text, method.SpanStart) && !method.AttributeLists.Any(static list => list.ContainsDirectives)
            && text.Lines.IndexOf(attributes.Start) == text.Lines.IndexOf(attributes.End)
            ? OnOwnLine(text, method.SpanStart, attribute)
            : new(new TextSpan(header, 0), attribute + " ");
    }

    private static TextChange OnOwnLine(SourceText text, int position, string attribute)
        => new(new TextSpan(position, 0), attribute + Layout.LineEnd(text, position) + Layout.Indent(text, position));
}
