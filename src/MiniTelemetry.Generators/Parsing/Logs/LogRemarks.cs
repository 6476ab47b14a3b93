using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>What could be better about a log method. It is written as it stands.</summary>
internal static class LogRemarks
{
    private const string LineBreak = "ends in a line break, which each record has behind it; remove it";

    public static IEnumerable<LogRemark> Check(LogReading reading)
    {
        var ofAttributes = CheckKeys(reading).Concat(CheckLogger(reading));
        return reading.Template.Error is null ? CheckMessage(reading).Concat(ofAttributes) : ofAttributes;
    }

    private static IEnumerable<LogRemark> CheckMessage(LogReading reading)
        => CheckText(reading.Template.Text).Concat(CheckOwnPlaces(reading)).Concat(CheckLeftOut(reading)).Concat(CheckFormats(reading));

    private static IEnumerable<LogRemark> CheckText(string message)
    {
        if (LevelWords.AtStartOf(message) is { } level)
            yield return LogRemark.OfMessage(LogFlaw.Redundant, $"starts with '{level}', which the record's level says; remove it");
        if (message.EndsWith("\n", StringComparison.Ordinal) || message.EndsWith("\r", StringComparison.Ordinal))
            yield return LogRemark.OfMessage(LogFlaw.Redundant, LineBreak);
    }

    private static IEnumerable<LogRemark> CheckOwnPlaces(LogReading reading)
    {
        foreach (var hole in reading.Template.Holes)
        {
            if (reading.Parameters.Find(parameter => LogParameters.Names(hole, parameter.Symbol)) is { Role: not LogRole.Value } parameter)
                yield return LogRemark.Of(LogFlaw.OwnPlace, hole, parameter.Name, Word(parameter.Role));
        }
    }

    // A message that says nothing leaves nothing out, and who tags or redacts a parameter knows where it shows.
    private static IEnumerable<LogRemark> CheckLeftOut(LogReading reading)
    {
        if (string.IsNullOrWhiteSpace(reading.Template.Text))
            yield break;
        foreach (var parameter in reading.Parameters)
        {
            if (parameter is { Role: LogRole.Value, IsNamed: false, IsRedacted: false }
                && !reading.Tags.Exists(tag => ReferenceEquals(tag.Source, parameter.Symbol)))
                yield return LogRemark.Of(LogFlaw.NotInMessage, parameter.Symbol, parameter.Name);
        }
    }

    private static IEnumerable<LogRemark> CheckFormats(LogReading reading)
    {
        for (var index = 0; index < reading.Filled.Count; index++)
        {
            var (hole, entry) = (reading.Template.Holes[index], reading.Filled[index]);
            if (entry is { IsRedacted: false } && entry.Type is { } type && LogFormatRules.Check(hole, type) is { } remark)
                yield return remark;
        }
    }

    private static IEnumerable<LogRemark> CheckKeys(LogReading reading)
    {
        for (var index = 1; index < reading.Entries.Count; index++)
        {
            var entry = reading.Entries[index];
            if (reading.Entries.Take(index).FirstOrDefault(entry.SharesKey) is { } other)
                yield return LogRemark.Of(
                    LogFlaw.SharedKey,
                    entry.Parameter?.Symbol ?? (ISymbol)reading.Method,
                    entry.Key,
                    entry.Key == other.Key ? "is" : "but for its case is",
                    other.Parameter is { } parameter ? $"'{parameter.Name}'" : "a constant");
        }
    }

    private static IEnumerable<LogRemark> CheckLogger(LogReading reading)
    {
        if (reading.Logger.Hidden is { } hidden)
            yield return LogRemark.Of(LogFlaw.HiddenLogger, reading.Method, reading.Method.Name, hidden.Name);
    }

    private static string Word(LogRole role) => role switch
    {
        LogRole.Logger => "the logger that takes the record",
        LogRole.Exception => "the record's exception",
        _ => "the record's level",
    };
}
