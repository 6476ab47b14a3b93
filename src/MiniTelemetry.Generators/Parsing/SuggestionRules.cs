namespace MiniTelemetry.Generators.Parsing;

/// <summary>The values of <c>minitelemetry.suggest</c>: words for the attributes, joined by underscores.</summary>
internal static class SuggestionRules
{
    private static readonly (string Word, string Attribute)[] Words =
        [("traced", "Traced"), ("timed", "Timed"), ("counted", "Counted"), ("in_flight", "InFlight")];

    public static IReadOnlyList<string> Default { get; } = ["Traced", "Timed"];

    /// <summary>The attributes in the order in which they are named; null where the value is none.</summary>
    public static IReadOnlyList<string>? Attributes(string value)
    {
        var attributes = new List<string>();
        for (var rest = value.ToLowerInvariant(); ;)
        {
            var (word, attribute) = Words.FirstOrDefault(pair => StartsWith(rest, pair.Word));
            if (word is null || attributes.Contains(attribute))
                return null;
            attributes.Add(attribute);
            if (rest.Length == word.Length)
                return attributes;
            rest = rest.Substring(word.Length + 1);
        }
    }

    /// <summary>Those that the type does not give its methods already.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> suggested, InstrumentAttributes ofType)
        => ofType.Any ? [.. suggested.Where(attribute => !IsGiven(attribute, ofType))] : suggested;

    private static bool IsGiven(string attribute, InstrumentAttributes ofType)
        => ofType.All.Any(given => given.AttributeClass?.Name == attribute + "Attribute");

    private static bool StartsWith(string text, string word)
        => text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == '_');
}
