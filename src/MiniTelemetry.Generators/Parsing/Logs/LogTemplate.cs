using System.Globalization;
using System.Text;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// A message template, in the syntax of Microsoft.Extensions.Logging: literals and holes in turn, beginning and ending with a literal,
/// which may be empty.
/// </summary>
internal sealed class LogTemplate
{
    // What string.Format takes.
    private const int WidestAlignment = 999_999;

    private readonly StringBuilder _literal = new();

    private LogTemplate(string text) => Text = text;

    public string Text { get; }

    /// <summary>What stands before each hole, and after the last; doubled braces once.</summary>
    public List<string> Literals { get; } = [];

    public List<LogHole> Holes { get; } = [];

    /// <summary>What is wrong and what to do; null where nothing is.</summary>
    public string? Error { get; private set; }

    public static LogTemplate Parse(string text)
    {
        var template = new LogTemplate(text);
        for (var index = 0; index < text.Length && template.Error is null;)
            index = template.Take(index);
        template.EndLiteral();
        return template;
    }

    /// <summary>Takes a character, two braces that stand for one, or a hole; returns where to go on.</summary>
    private int Take(int index)
    {
        var character = Text[index];
        if (character is not ('{' or '}'))
        {
            _literal.Append(character);
            return index + 1;
        }

        if (index + 1 < Text.Length && Text[index + 1] == character)
        {
            _literal.Append(character);
            return index + 2;
        }

        if (character == '{')
            return TakeHole(index + 1);
        Error = "has a '}' that closes nothing; double it to show a brace";
        return index + 1;
    }

    private int TakeHole(int start)
    {
        var end = Text.IndexOfAny(['{', '}'], start);
        if (end < 0 || Text[end] == '{')
        {
            Error = "has a '{' that is not closed; close it, or double it to show a brace";
            return Text.Length;
        }

        EndLiteral();
        Holes.Add(Hole(start, end));
        return end + 1;
    }

    private void EndLiteral()
    {
        Literals.Add(_literal.ToString());
        _literal.Clear();
    }

    private LogHole Hole(int start, int end)
    {
        var nameEnd = Text.IndexOfAny([',', ':'], start, end - start);
        nameEnd = nameEnd < 0 ? end : nameEnd;
        var name = Text.Substring(start, nameEnd - start);
        if (string.IsNullOrWhiteSpace(name) || name is "@" or "$")
            Error = "has a placeholder without a name; name a parameter in it";
        var colon = Text.IndexOf(':', nameEnd, end - nameEnd);
        var format = colon < 0 || colon + 1 == end ? null : Text.Substring(colon + 1, end - colon - 1);
        var alignmentEnd = colon < 0 ? end : colon;
        return new(name, start, nameEnd < alignmentEnd ? Alignment(Text.Substring(nameEnd + 1, alignmentEnd - nameEnd - 1)) : 0, format);
    }

    private int Alignment(string text)
    {
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var width) && Math.Abs((long)width) <= WidestAlignment)
            return width;
        Error = $"has the alignment '{text}', which is no number of characters; write one, such as -10";
        return 0;
    }
}
