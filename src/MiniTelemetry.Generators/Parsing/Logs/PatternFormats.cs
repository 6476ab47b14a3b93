namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The patterns of dates, times and durations, such as <c>yyyy-MM-dd</c>.</summary>
internal static class PatternFormats
{
    /// <summary>
    /// The specifiers of a pattern in runs, without what is quoted or escaped; null where a quote is not closed, or nothing is escaped.
    /// </summary>
    public static List<string>? Runs(string pattern)
    {
        var runs = new List<string>();
        for (var index = 0; index < pattern.Length;)
        {
            var character = pattern[index];
            var length = character switch
            {
                '\'' or '"' => QuoteLength(pattern, index),
                '\\' => index + 1 < pattern.Length ? 2 : 0,
                '%' => index + 1 < pattern.Length && pattern[index + 1] != '%' ? 1 : 0,
                _ => RunLength(pattern, index),
            };
            if (length == 0)
                return null;
            if (character is not ('\'' or '"' or '\\' or '%'))
                runs.Add(pattern.Substring(index, length));
            index += length;
        }

        return runs;
    }

    private static int RunLength(string pattern, int start)
    {
        var end = start;
        while (end < pattern.Length && pattern[end] == pattern[start])
            end++;
        return end - start;
    }

    // What is escaped does not close the quote.
    private static int QuoteLength(string pattern, int start)
    {
        for (var index = start + 1; index < pattern.Length; index++)
        {
            if (pattern[index] == pattern[start])
                return index + 1 - start;
            if (pattern[index] == '\\')
                index++;
        }

        return 0;
    }
}
