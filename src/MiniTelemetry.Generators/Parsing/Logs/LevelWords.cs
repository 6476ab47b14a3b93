namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The words that messages begin with to tell a level.</summary>
internal static class LevelWords
{
    public static readonly IReadOnlyList<string> All =
    [
        "verbose", "trace", "trce", "debug", "dbug", "dbg", "information", "info", "inf", "warning", "warn", "wrn", "error", "err", "fail",
        "critical", "crit", "fatal",
    ];

    /// <summary>Such as <c>INFO:</c> or <c>[warn]</c>, as it is written; null where there is none.</summary>
    public static string? AtStartOf(string message)
    {
        var text = message.TrimStart();
        var isBracketed = text.StartsWith("[", StringComparison.Ordinal);
        var start = isBracketed ? 1 : 0;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end < text.Length && text[end] == (isBracketed ? ']' : ':')
            && All.Contains(text.Substring(start, end - start), StringComparer.OrdinalIgnoreCase) ? text.Substring(0, end + 1) : null;
    }
}
