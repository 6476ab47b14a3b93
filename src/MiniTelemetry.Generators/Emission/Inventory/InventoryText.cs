using System.Globalization;
using System.Text;

namespace MiniTelemetry.Generators.Emission.Inventory;

/// <summary>Text that cannot end the string or the line that it stands in, nor look like another to who reads a diff.</summary>
internal static class InventoryText
{
    /// <summary>Control characters, line ends, and those that turn the direction of what follows, as JSON escapes them.</summary>
    public static string Plain(string text) => Escape(text, "");

    /// <summary>A JSON string.</summary>
    public static string Json(string text) => $"\"{Escape(text, "\"\\")}\"";

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(string text, string special)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (special.IndexOf(character) >= 0)
                escaped.Append('\\').Append(character);
            else if (character == '\n')
                escaped.Append("\\n");
            else if (character == '\t')
                escaped.Append("\\t");
            else if (IsUnreadable(text, index))
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    // A surrogate without its other half is of the category that is named after it.
    private static bool IsUnreadable(string text, int index)
        => CharUnicodeInfo.GetUnicodeCategory(text, IsSecondHalf(text, index) ? index - 1 : index)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsSecondHalf(string text, int index)
        => index > 0 && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]);
}
