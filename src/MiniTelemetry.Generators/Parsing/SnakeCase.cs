using System.Globalization;
using System.Text;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>C# names as OpenTelemetry writes them: <c>HTTPServer</c> becomes <c>http_server</c>.</summary>
internal static class SnakeCase
{
    public static string Of(string name)
    {
        var ascii = ToAscii(name);
        var words = new StringBuilder(ascii.Length + 8);
        for (var index = 0; index < ascii.Length; index++)
        {
            if (StartsWord(ascii, index) && words.Length > 0 && words[words.Length - 1] != '_')
                words.Append('_');
            if (ascii[index] != '_')
                words.Append(char.ToLowerInvariant(ascii[index]));
        }

        var result = words.ToString().TrimEnd('_');
        return result.Length == 0 || !IsLower(result[0]) ? "n" + result : result;
    }

    // "IDs" and "HTTPServer": in a run of capitals the last one belongs to the word that follows.
    private static bool StartsWord(string name, int index)
    {
        if (name[index] == '_')
            return true;
        if (index == 0 || !IsUpper(name[index]))
            return false;
        return !IsUpper(name[index - 1]) || (index + 1 < name.Length && IsLower(name[index + 1]));
    }

    private static bool IsAscii(string name)
    {
        foreach (var character in name)
        {
            if (character >= 128)
                return false;
        }

        return true;
    }

    private static bool IsWord(string name)
    {
        foreach (var character in name)
        {
            if (!IsUpper(character) && !IsLower(character) && character is not ((>= '0' and <= '9') or '_'))
                return false;
        }

        return true;
    }

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';

    // Accents are dropped; a letter of another script becomes its code point, so that names stay different.
    private static string ToAscii(string name)
    {
        if (IsWord(name))
            return name;
        var ascii = new StringBuilder(name.Length);
        // Most names have nothing to take apart, and the normalization is a call into a library of the system.
        foreach (var character in IsAscii(name) ? name : Valid(name).Normalize(NormalizationForm.FormD))
        {
            if (character < 128)
                ascii.Append(char.IsLetterOrDigit(character) ? character : '_');
            else if (char.IsLetter(character) || char.IsSurrogate(character))
                ascii.Append("_u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)).Append('_');
        }

        return ascii.ToString();
    }

    // A key may hold what is no text, of which there is no normal form; an identifier cannot.
    private static string Valid(string name)
        => name.Any(static character => char.IsSurrogate(character) || character == '\uFFFE')
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)).Replace('\uFFFE', '\uFFFD')
            : name;
}
