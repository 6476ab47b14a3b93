using System.Text.RegularExpressions;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Stdout in the text format, read by the grammar that its users are given. A line that no rule reads fails the test.</summary>
internal sealed class TextOutput
{
    internal TextOutput(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Read(line);
    }

    internal List<Match> Logs { get; } = [];

    internal List<Match> Spans { get; } = [];

    internal List<Match> Metrics { get; } = [];

    internal List<Match> Gutter { get; } = [];

    internal IEnumerable<Match> LogsOf(string scope) => Logs.Where(log => log.Groups["scope"].Value == scope);

    /// <summary>What the drop notices say was dropped of a signal.</summary>
    internal long Dropped(string signal) =>
        LogsOf("MiniTelemetry").Sum(log => TextGrammar.Attributes(log).TryGetValue($"dropped.{signal}", out var count)
            ? long.Parse(count, System.Globalization.CultureInfo.InvariantCulture)
            : 0);

    private void Read(string line)
    {
        foreach (var (rule, list) in Rules())
        {
            if (rule.Match(line) is { Success: true } match)
            {
                list.Add(match);
                return;
            }
        }

        Assert.Fail($"No rule of the text format reads this line: {line}");
    }

    private IEnumerable<(Regex Rule, List<Match> List)> Rules() =>
        [(TextGrammar.Span(), Spans), (TextGrammar.Metric(), Metrics), (TextGrammar.Log(), Logs), (TextGrammar.Gutter(), Gutter)];
}
