using System.Globalization;
using System.Text;

namespace MiniTelemetry.Generators.Emission;

/// <summary>Values as C# expressions that keep their type.</summary>
internal static class CSharpLiteral
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Of(text),
        bool flag => flag ? "true" : "false",
        char character => Of(character),
        double number => Of(number),
        float number => Of(number),
        decimal number => Invariant(number) + "m",
        long number => number == long.MinValue ? "long.MinValue" : Invariant(number) + "L",
        ulong number => Invariant(number) + "UL",
        uint number => Invariant(number) + "U",
        int number => Invariant(number),
        byte or sbyte or short or ushort => $"({Keyword(value)}){Invariant((IFormattable)value)}",
        _ => throw new ArgumentException($"A {value.GetType()} has no literal.", nameof(value)),
    };

    public static string Of(string? text) => text is null ? "null" : $"\"{Escape(text, '"')}\"";

    /// <summary>The inside of an interpolated string: a text between holes, or the format of one.</summary>
    public static string Interpolated(string text) => Escape(text, '"').Replace("{", "{{").Replace("}", "}}");

    public static string Of(char character) => $"'{Escape(character.ToString(), '\'')}'";

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(double number) => number switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => IsNegativeZero(number) ? "-0.0" : number.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    private static string Of(float number) => number switch
    {
        float.NaN => "float.NaN",
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        _ => IsNegativeZero(number) ? "-0.0f" : number.ToString("R", CultureInfo.InvariantCulture) + "f",
    };

    private static bool IsNegativeZero(double number) => number == 0 && double.IsNegativeInfinity(1 / number);

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Keyword(object value) => value switch
    {
        byte => "byte",
        sbyte => "sbyte",
        short => "short",
        _ => "ushort",
    };

    private static string Escape(string text, char quote)
    {
        if (NeedsNoEscape(text, quote))
            return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character == quote || character == '\\' ? escaped.Append('\\').Append(character)
                : IsPlain(character) ? escaped.Append(character)
                : escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool NeedsNoEscape(string text, char quote)
    {
        foreach (var character in text)
        {
            if (character == quote || character == '\\' || !IsPlain(character))
                return false;
        }

        return true;
    }

    // Control characters, line separators, formatting characters and lone surrogates would not survive in a source file.
    private static bool IsPlain(char character) => character is >= ' ' and <= '~' || char.IsLetterOrDigit(character);
}
