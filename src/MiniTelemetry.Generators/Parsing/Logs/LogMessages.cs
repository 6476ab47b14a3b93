using System.Text;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The message of a log method: its template, and the pieces it is put together from.</summary>
internal static class LogMessages
{
    /// <summary>What stands in the place of a value that is not to be read.</summary>
    public const string Redacted = KnownNames.RedactedMark;

    private static readonly char[] Syntax = ['{', '}', ',', ':'];

    /// <summary>
    /// The template as providers see it: with the key of a tag in the place of the parameter's name, so that they find the value.
    /// </summary>
    public static string TemplateOf(LogReading reading)
    {
        var template = new StringBuilder(reading.Template.Text);
        for (var index = reading.Template.Holes.Count - 1; index >= 0; index--)
        {
            var (hole, entry) = (reading.Template.Holes[index], reading.Filled[index]!);
            if (entry.Tag is not null && entry.Key.IndexOfAny(Syntax) < 0)
                template.Remove(hole.Start, hole.Text.Length).Insert(hole.Start, hole.Prefix + entry.Key);
        }

        return template.ToString();
    }

    public static IEnumerable<LogPiece> PiecesOf(LogReading reading, LogValues values)
    {
        var template = reading.Template;
        for (var index = 0; index < template.Literals.Count; index++)
        {
            if (template.Literals[index].Length > 0)
                yield return new(template.Literals[index], null, 0);
            if (index < template.Holes.Count)
                yield return Piece(template.Holes[index], reading.Filled[index]!, values);
        }
    }

    private static LogPiece Piece(LogHole hole, LogEntry entry, LogValues values) => entry.IsRedacted
        ? new(hole.Alignment < 0 ? Redacted.PadRight(-hole.Alignment) : Redacted.PadLeft(hole.Alignment), null, 0)
        : new(hole.Format, values.ValueOf(entry), hole.Alignment);
}
