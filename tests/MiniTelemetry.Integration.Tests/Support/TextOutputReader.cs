using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Reads the text format by its grammar.</summary>
internal sealed class TextOutputReader : IOutputReader
{
    private const string DropPrefix = "dropped.";

    public IEnumerable<OutputRecord> Read(string line)
    {
        if (TextGrammar.Span().Match(line) is { Success: true } span)
            return [Record(RecordKind.Span, span, "name")];
        if (TextGrammar.Metric().Match(line) is { Success: true } metric)
            return [Record(RecordKind.Metric, metric, "name") with { Value = metric.Groups["value"].Value }];
        if (TextGrammar.Log().Match(line) is { Success: true } log)
            return [log.Groups["scope"].Value == "MiniTelemetry" ? Own(log) : Record(RecordKind.Log, log, "message")];
        Assert.True(TextGrammar.Gutter().IsMatch(line), $"No rule of the text format reads this line: {line}");
        return [];
    }

    private static OutputRecord Own(Match log) => Record(RecordKind.Own, log, "message") with
    {
        Dropped = TextGrammar.Attributes(log)
            .Where(attribute => attribute.Key.StartsWith(DropPrefix, StringComparison.Ordinal))
            .ToDictionary(drop => drop.Key[DropPrefix.Length..], drop => long.Parse(drop.Value, CultureInfo.InvariantCulture)),
    };

    private static OutputRecord Record(RecordKind kind, Match line, string text) =>
        new(kind, line.Groups["scope"].Value, line.Groups[text].Value, line.Value);
}
