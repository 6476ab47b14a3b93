namespace LogCatalogue;

/// <summary>
/// Every call of the catalogue. Its files are compiled twice: with <c>[LogMethod]</c> for <c>[LoggerMessage]</c>, and for <c>[LogEvent]</c>.
/// </summary>
public static class AllCases
{
    public static IReadOnlyList<LogCase> Get() =>
    [
        .. Levels.Cases(), .. Identities.Cases(), .. Templates.Cases(), .. Formats.Cases(), .. Values.Cases(), .. Sequences.Cases(),
        .. Exceptions.Cases(), .. Counts.Cases(), .. Loggers.Cases(), .. Shapes.Cases(),
    ];
}
