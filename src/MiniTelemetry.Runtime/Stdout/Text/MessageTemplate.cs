using System.Globalization;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>A log message's template, taken apart: as Microsoft.Extensions.Logging reads it.</summary>
internal sealed class MessageTemplate
{
    private const int LongestKept = 1024;

    private static readonly RecurringStrings<MessageTemplate> Known = new(LongestKept, static template => new MessageTemplate(template));

    private readonly List<Part> _parts = [];

    private MessageTemplate(string template)
    {
        HasHoles = template.Contains('{', StringComparison.Ordinal);
        var rest = template.AsSpan();
        while (true)
        {
            var literal = ReadLiteral(ref rest);
            var close = rest.IndexOf('}');
            if (close < 0)
            {
                // The end of the template, or a hole that nothing closes.
                _parts.Add(new Part(string.Concat(literal, rest), Hole: null));
                return;
            }

            _parts.Add(new Part(literal, ReadHole(rest[1..close])));
            rest = rest[(close + 1)..];
        }
    }

    /// <summary>Each with the text before the hole; the last one has no hole.</summary>
    public List<Part> Parts => _parts;

    /// <summary>Whether it has, or seems to have, a hole.</summary>
    public bool HasHoles { get; }

    /// <summary>The template taken apart, once for all its records; null for one that is written as it is.</summary>
    [MethodImpl(HotPath.Options)]
    public static MessageTemplate? Read(string template) => Known.Find(template) ?? ReadAnew(template);

    private static MessageTemplate? ReadAnew(string template) =>
        template.Length <= TextEscaping.MaxChars && template.AsSpan().IndexOfAny('{', '}') >= 0 ? new MessageTemplate(template) : null;

    /// <summary>Reads up to the next hole, or to the end; doubled braces are single ones.</summary>
    private static string ReadLiteral(ref ReadOnlySpan<char> rest)
    {
        var literal = "";
        while (rest.IndexOfAny('{', '}') is >= 0 and var at)
        {
            var isDoubled = at + 1 < rest.Length && rest[at + 1] == rest[at];
            var isHole = !isDoubled && rest[at] == '{';
            literal = string.Concat(literal, rest[..(isHole ? at : at + 1)]);
            rest = rest[(isHole ? at : isDoubled ? at + 2 : at + 1)..];
            if (isHole) return literal;
        }

        literal = string.Concat(literal, rest);
        rest = default;
        return literal;
    }

    private static Hole ReadHole(ReadOnlySpan<char> text)
    {
        var nameEnd = text.IndexOfAny(',', ':');
        var colon = text.IndexOf(':');
        var width = 0;
        if (nameEnd >= 0 && text[nameEnd] == ',')
        {
            var alignment = text[(nameEnd + 1)..(colon < 0 ? text.Length : colon)];
            _ = int.TryParse(alignment, NumberStyles.Integer, CultureInfo.InvariantCulture, out width);
        }

        var name = (nameEnd < 0 ? text : text[..nameEnd]).Trim();
        return new Hole(text.ToString(), WithoutPrefix(name).ToString(), colon < 0 ? "" : text[(colon + 1)..].ToString(), width);
    }

    // "@" and "$" ask a provider to take the value apart, or not to. A key has them or not, by how its log method was generated.
    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> name) => name.Length > 1 && name[0] is '@' or '$' ? name[1..] : name;

    internal readonly record struct Part(string Literal, Hole? Hole);

    /// <summary>A hole: <c>{name,width:format}</c>.</summary>
    /// <param name="text">All between its braces.</param>
    /// <param name="name">The name of its value.</param>
    /// <param name="format">How the value is formatted; empty if nothing is said.</param>
    /// <param name="width">How wide it is at least, negative to the left; 0 if nothing is said.</param>
    internal sealed class Hole(string text, string name, string format, int width)
    {
        // The key that filled it last time: mostly the same string object again.
        private string? _lastKey;

        public string Text => text;

        public string Format => format;

        public int Width => width;

        [MethodImpl(HotPath.Options)]
        public bool IsNamed(string key)
        {
            if (ReferenceEquals(key, _lastKey)) return true;
            if (!WithoutPrefix(key).Equals(name, StringComparison.OrdinalIgnoreCase)) return false;
            _lastKey = key;
            return true;
        }
    }
}
