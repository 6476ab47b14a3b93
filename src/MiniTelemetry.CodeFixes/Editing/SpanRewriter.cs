using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>A copy of a part of a file, with changes. Positions are those of the file.</summary>
internal sealed class SpanRewriter(SourceText text, TextSpan span)
{
    private readonly List<TextChange> _changes = [];

    public void Insert(int position, string inserted) => Replace(new TextSpan(position, 0), inserted);

    public void Remove(TextSpan removed) => Replace(removed, "");

    /// <summary>The token, and the blanks behind it.</summary>
    public void Remove(SyntaxToken token) => Remove(WithBlanksBehind(TextSpan.FromBounds(token.SpanStart, token.Span.End)));

    public void Replace(TextSpan replaced, string replacement) => _changes.Add(new TextChange(replaced, replacement));

    /// <summary>What lies in a removed part falls with it.</summary>
    public override string ToString()
    {
        var written = new System.Text.StringBuilder();
        var position = span.Start;
        foreach (var change in _changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End))
        {
            if (change.Span.Start < position)
                continue;
            written.Append(text.ToString(TextSpan.FromBounds(position, change.Span.Start))).Append(change.NewText);
            position = change.Span.End;
        }

        return written.Append(text.ToString(TextSpan.FromBounds(position, span.End))).ToString();
    }

    private TextSpan WithBlanksBehind(TextSpan removed)
    {
        var end = removed.End;
        while (end < span.End && text[end] is ' ' or '\t')
            end++;
        return TextSpan.FromBounds(removed.Start, end);
    }
}
