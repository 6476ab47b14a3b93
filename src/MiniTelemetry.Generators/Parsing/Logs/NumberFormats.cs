namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The formats of numbers: a letter, with digits behind it, is a standard one; all else is a pattern, of which any will do.</summary>
internal static class NumberFormats
{
    private const int MostDigits = 9;

    /// <summary>The letter of a standard format; null for a pattern.</summary>
    public static char? LetterOf(string format)
        => format.Length > 0 && IsLetter(format[0]) && format.Skip(1).All(static digit => digit is >= '0' and <= '9') ? format[0] : null;

    /// <param name="format">The format.</param>
    /// <param name="letters">The standard formats that there are, in upper case.</param>
    public static bool IsTaken(string format, string letters)
        => LetterOf(format) is not { } letter
            || (letters.IndexOf(char.ToUpperInvariant(letter)) >= 0 && format.TrimStart(letter).TrimStart('0').Length <= MostDigits);

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
