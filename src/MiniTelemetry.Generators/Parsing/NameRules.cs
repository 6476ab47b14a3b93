using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The syntax of names on the wire.</summary>
internal static class NameRules
{
    private const int LongestMetricName = 255;

    /// <summary>The OpenTelemetry syntax of instrument names, in the lower case of its conventions.</summary>
    public static bool IsMetricName(string name)
        => name.Length is > 0 and <= LongestMetricName && IsLetter(name[0]) && name.All(IsMetricCharacter);

    /// <summary>Lower-case words of letters, digits and underscores, joined by dots.</summary>
    public static bool IsTagName(string name)
    {
        var previous = '.';
        foreach (var character in name)
        {
            if (character == '.' ? previous == '.' : !IsWordCharacter(character))
                return false;
            previous = character;
        }

        return previous != '.' && IsLetter(name[0]);
    }

    /// <summary>The keys that the runtime sets itself.</summary>
    public static bool IsReservedTagName(string name)
        => name == "error.type" || name.StartsWith("minitelemetry.", StringComparison.Ordinal);

    public static string Stem(string type, string method) => InstrumentDefaults.Stem(SnakeCase.Of(type), MethodStem(method));

    public static string MethodStem(string method) => SnakeCase.Of(WithoutAsync(method));

    private static string WithoutAsync(string method)
        => method.EndsWith("Async", StringComparison.Ordinal) && method.Length > 5 ? method.Substring(0, method.Length - 5) : method;

    private static bool IsMetricCharacter(char character) => IsWordCharacter(character) || character is '.' or '-' or '/';

    private static bool IsWordCharacter(char character) => IsLetter(character) || character is (>= '0' and <= '9') or '_';

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z';
}
