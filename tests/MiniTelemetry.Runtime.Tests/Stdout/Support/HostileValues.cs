using System.Collections;
using System.Text;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>What an attacker, or a careless caller, may put into any field of any signal.</summary>
internal static class HostileValues
{
    /// <summary>Quotes, forged lines, half a surrogate pair, and every character that must be escaped.</summary>
    public static string Text { get; } = MakeText();

    public static bool IsBidi(char c) => c is '\u061c' or '\u200e' or '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';

    private static string MakeText()
    {
        var text = new StringBuilder("a=\"b\\\" c\n2026-11-20 22:41:07.123Z [INFO] Forged - line\r\n    | at Forged()\tk=v \ud800 ");
        for (var c = '\0'; c < '\u2070'; c++)
        {
            if (char.IsControl(c) || IsBidi(c) || c is '\u2028' or '\u2029') text.Append(c);
        }

        return text.Append("é😀").ToString();
    }

    public static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++) yield return i;
    }

    public static IEnumerable<int> Throwing()
    {
        yield return 1;
        throw new FormatException();
    }

    internal sealed class HostileException(string message) : Exception(message)
    {
        public override string StackTrace => "   at " + Message + "\n   at Second()";
    }

    internal sealed class Unreadable
    {
        public override string ToString() => throw new InvalidOperationException();
    }

    internal sealed class Talkative(Action talk)
    {
        public override string ToString()
        {
            talk();
            return "talked";
        }
    }

    internal sealed class BadList : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 3;

        public KeyValuePair<string, object?> this[int index] => index switch
        {
            0 => new("a", 1),
            2 => new("{OriginalFormat}", "text"), // The SDK itself asks for the last one.
            _ => throw new FormatException(),
        };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw new FormatException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
