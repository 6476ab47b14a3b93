using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>
/// Records of the text format that a page shows, against those that are written. Times, durations and measured values differ from run to
/// run, and the page has its ids short: but which ids are the same, all else, and the order have to be as on the page.
/// </summary>
internal static partial class ShownRecords
{
    internal static void AssertShows(string[] shown, string[] written)
    {
        var found = new List<string>();
        foreach (var line in written)
        {
            if (found.Count < shown.Length && Constant(line) == Constant(shown[found.Count]))
                found.Add(line);
        }

        Assert.True(
            found.Count == shown.Length,
            $"Not written, or not in this order: {shown.ElementAtOrDefault(found.Count)}\namong\n{string.Join('\n', written)}");
        Assert.Equal(Ids(shown), Ids(found));
    }

    private static string Constant(string line) => Id().Replace(Measured().Replace(Time().Replace(line, ""), "#"), "id");

    // The first id is 0, the next other one 1, and so on.
    private static IEnumerable<string> Ids(IReadOnlyCollection<string> lines)
    {
        var known = new List<string>();
        foreach (var id in lines.SelectMany(static line => Id().Matches(line)).Select(static match => match.Value))
        {
            if (!known.Contains(id))
                known.Add(id);
            yield return known.IndexOf(id).ToString(CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z ")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<=\b(?:sum|min|max|p50|p90|p99|minitelemetry\.duration)=)[\d.]+|\d+\.\d{3}(?= ms )|(?<=exemplars=\[)[^]]*")]
    private static partial Regex Measured();

    [GeneratedRegex(@"(?<=_id=)[0-9a-f]+")]
    private static partial Regex Id();
}
