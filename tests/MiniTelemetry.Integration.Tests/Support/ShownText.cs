using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>What a page shows of what a command prints: <c>…</c> stands for the rest of a line, or for lines where it is alone.</summary>
internal static class ShownText
{
    internal static void AssertShows(string shown, string printed)
    {
        var pattern = string.Join('\n', shown.Split('\n').Select(static line => line == "…" ? "(?:.*\n)*?.*" : OfLine(line)));
        Assert.True(Regex.IsMatch(printed, $"^{pattern}$", RegexOptions.Multiline), $"The page shows\n{shown}\nand what is printed is\n{printed}");
    }

    private static string OfLine(string line) => Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal);
}
