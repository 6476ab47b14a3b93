namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Patterns over full names such as <c>Shop.Orders.OrderService.PlaceAsync</c>: <c>*</c> is any run of characters without a dot,
/// <c>**</c> one with dots too, <c>?</c> one character that is no dot. What a pattern names, it covers: a namespace or a type with all
/// that is in it.
/// </summary>
internal sealed class NamePatterns
{
    private static readonly char[] Separators = [',', ';'];

    private readonly string[] _patterns;

    private NamePatterns(string[] patterns) => _patterns = patterns;

    public bool IsEmpty => _patterns.Length == 0;

    public static NamePatterns Parse(string? list) => new(
        [.. (list ?? "").Split(Separators).Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0)]);

    public bool Cover(string name) => Array.Exists(_patterns, pattern => Covers(pattern, name));

    // The places in the name that the pattern can have come to, character by character of the pattern: no pattern takes long.
    private static bool Covers(string pattern, string name)
    {
        var reached = new bool[name.Length + 1];
        reached[0] = true;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '*')
            {
                Step(pattern[at], name, reached);
                continue;
            }

            var isDouble = at + 1 < pattern.Length && pattern[at + 1] == '*';
            Spread(name, reached, overDots: isDouble);
            at += isDouble ? 1 : 0;
        }

        return reached[name.Length] || name.Where((character, index) => character == '.' && reached[index]).Any();
    }

    private static void Step(char character, string name, bool[] reached)
    {
        for (var index = name.Length; index > 0; index--)
            reached[index] = reached[index - 1] && (name[index - 1] == character || (character == '?' && name[index - 1] != '.'));
        reached[0] = false;
    }

    private static void Spread(string name, bool[] reached, bool overDots)
    {
        for (var index = 1; index <= name.Length; index++)
            reached[index] |= reached[index - 1] && (overDots || name[index - 1] != '.');
    }
}
