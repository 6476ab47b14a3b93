using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A fence of a page that tells its reader what to do, or what he will see.</summary>
/// <param name="Mark">The comment above it: <c>file</c>, <c>append</c>, <c>change</c>, <c>fails</c>, <c>prints</c> or <c>output</c>.</param>
/// <param name="Target">The file that the mark names.</param>
/// <param name="Language">The fence's language; <c>sh</c> is a command.</param>
/// <param name="Text">What stands in it.</param>
internal sealed partial record PageStep(string Mark, string Target, string Language, string Text)
{
    internal static IEnumerable<PageStep> Of(Page page) => Step().Matches(page.Text).Select(static step => new PageStep(
        step.Groups["mark"].Value, step.Groups["target"].Value, step.Groups["language"].Value, step.Groups["text"].Value));

    internal IEnumerable<string> Lines => Text.Split('\n');

    /// <summary>The file after a change that is written as a diff; a line of <c>…</c> stands between two places.</summary>
    internal string ApplyTo(string file)
    {
        foreach (var hunk in Text.Split("\n…\n"))
        {
            var (before, after) = (Side(hunk, '+'), Side(hunk, '-'));
            Assert.True(file.Split(before).Length == 2, $"{Target} has not, or not once:\n{before}\nbut is\n{file}");
            file = file.Replace(before, after, StringComparison.Ordinal);
        }

        return file;
    }

    private static string Side(string hunk, char other) => string.Concat(hunk.Split('\n')
        .Where(line => !line.StartsWith(other))
        .Select(static line => line.Length == 0 ? "\n" : $"{line[1..]}\n"));

    [GeneratedRegex(
        @"(?:^<!-- (?<mark>[a-z]+)(?:: (?<target>[^\n]+))? -->\n\n?)?^```(?<language>[a-z]*)\n(?<text>.*?)\n^```$",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Step();
}
