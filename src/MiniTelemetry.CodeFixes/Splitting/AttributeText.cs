using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Attribute lists of which only some attributes stay.</summary>
internal static class AttributeText
{
    /// <summary>Each list with the attributes that stay; null where none does.</summary>
    public static IEnumerable<(AttributeListSyntax List, string? Text)> Keep(
        IEnumerable<AttributeListSyntax> lists, Func<AttributeSyntax, bool> stays)
        => lists.Select(list => (list, Keep(list, [.. list.Attributes.Where(stays)])));

    /// <summary>The changes that leave only those in place: a list without any goes with the blanks behind it, or with its line.</summary>
    public static IEnumerable<TextChange> Reduce(
        IEnumerable<AttributeListSyntax> lists, Func<AttributeSyntax, bool> stays, Func<AttributeListSyntax, TextSpan> widen)
        => Keep(lists, stays)
            .Where(static kept => kept.Text is null || kept.Text != kept.List.ToString())
            .Select(kept => new TextChange(kept.Text is null ? widen(kept.List) : kept.List.Span, kept.Text ?? ""));

    private static string? Keep(AttributeListSyntax list, List<AttributeSyntax> kept)
    {
        if (kept.Count == list.Attributes.Count)
            return list.ToString();
        return kept.Count == 0 ? null : $"[{Target(list)}{string.Join(", ", kept)}]";
    }

    private static string Target(AttributeListSyntax list) => list.Target is { } target ? $"{target.Identifier.Text}: " : "";
}
