using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>How a file is written: its line ends and its indentation, read from where something is added.</summary>
internal static class Layout
{
    /// <summary>The end of the line at the position, or of the nearest before it that has one.</summary>
    public static string LineEnd(SourceText text, int position)
    {
        for (var number = text.Lines.IndexOf(position); number >= 0; number--)
        {
            if (EndOf(text, text.Lines[number]) is { Length: > 0 } end)
                return end;
        }

        return EndOf(text, text.Lines[0]) is { Length: > 0 } first ? first : "\n";
    }

    public static bool IsFirstOnLine(SourceText text, int position) => Indent(text, position).Length == Column(text, position);

    /// <summary>The blanks at the beginning of the position's line.</summary>
    public static string Indent(SourceText text, int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(start, end));
    }

    /// <summary>The span, and its whole line where nothing else is on it, else the blanks behind it.</summary>
    public static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        var line = text.Lines.GetLineFromPosition(span.End);
        return end == line.End && IsFirstOnLine(text, span.Start)
            ? TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, line.EndIncludingLineBreak)
            : TextSpan.FromBounds(span.Start, end);
    }

    private static int Column(SourceText text, int position) => position - text.Lines.GetLineFromPosition(position).Start;

    private static string EndOf(SourceText text, TextLine line) => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
}
