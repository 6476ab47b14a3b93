using System.Diagnostics;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Integration.Tests.Support.Depot;
using Xunit.Abstractions;

namespace MiniTelemetry.Integration.Tests;

/// <summary>A solution that was written without us, lit from the command line.</summary>
public sealed partial class LightingTests(PackageFeed feed, ITestOutputHelper output) : IClassFixture<PackageFeed>
{
    private static readonly string[] Light = ["format", "analyzers", "--diagnostics", "MTEL100", "--severity", "warn", "--no-restore"];

    [Fact]
    public async Task One_command_lights_a_solution_and_it_builds_and_works_as_before()
    {
        foreach (var file in DepotSolution.Files)
            feed.Write(PathOf(file.Path), file.Write(feed.Version));
        await DotnetAsync("restore");
        var dark = await BuildAsync();
        Assert.Equal(DepotSolution.Pages.Sum(static page => page.Dark + page.Refused.Length), dark.Count);
        AssertShown(["Orders Half.Lit", "Orders Whole.Lit"], await CheckAsync());

        var lighting = await DotnetAsync(Light);
        Assert.DoesNotContain("Unable", lighting.Output + lighting.Errors, StringComparison.Ordinal);
        var lit = DepotSolution.Files.Sum(AssertLit);
        Assert.True(lit >= 300, $"Only {lit} methods are lit.");
        Assert.Equal(
            DepotSolution.Pages.SelectMany(static page => page.Refused).Order(StringComparer.Ordinal),
            (await BuildAsync()).Values.Order(StringComparer.Ordinal));
        AssertShown(DepotSolution.Pages.SelectMany(static page => page.Uses).SelectMany(static use => use.Spans), await CheckAsync());

        var written = Sources();
        await DotnetAsync(Light);
        Assert.Equal(written, Sources());
        File.AppendAllText(feed.PathOf(PathOf(".editorconfig")), DepotFiles.Settled);
        await DotnetAsync("format", "--verify-no-changes", "--no-restore");
    }

    /// <summary>Builds with warnings as errors, save that of dark methods, which are told by their places.</summary>
    private async Task<Dictionary<string, string>> BuildAsync()
    {
        // Not in the project: of a rule that is excepted there, dotnet format knows nothing.
        var build = await DotnetAsync("build", "--no-restore", "-nologo", "-p:WarningsNotAsErrors=MTEL100");
        Assert.DoesNotMatch("warning (?!MTEL100)", build.Output);
        return Told().Matches(build.Output).DistinctBy(static told => told.Groups["place"].Value)
            .ToDictionary(static told => told.Groups["place"].Value, static told => told.Groups["method"].Value);
    }

    private static void AssertShown(IEnumerable<string> expected, TextOutput shown)
        => Assert.Equal(Counted(expected), Counted(shown.Spans.Select(Named)));

    private static string Named(Match span) => $"{span.Groups["scope"].Value} {span.Groups["name"].Value}";

    private static string Counted(IEnumerable<string> names) => string.Join('\n', names
        .GroupBy(static name => name, static (name, all) => $"{name} {all.Count()}").Order(StringComparer.Ordinal));

    /// <summary>What is lit in the file: one that has nothing to light is as it was, others but for the headers.</summary>
    private int AssertLit(DepotPage page)
    {
        var (before, after) = (page.Write(feed.Version), feed.ReadBytes(PathOf(page.Path)));
        if (page.Dark == 0)
        {
            Assert.True(before.AsSpan().SequenceEqual(after), $"{page.Path} was touched.");
            return 0;
        }

        var difference = new TextDifference(page.Read(before), page.Read(after));
        var lit = difference.Added.Count(static line => Declaration().IsMatch(line));
        Assert.True(page.Dark == lit, $"{page.Path}: {lit} of {page.Dark} are lit.");
        Assert.All(difference.Removed, line => Assert.Matches(Header(), line));
        Assert.All(difference.Added, line =>
        {
            Assert.Matches($"[^ \t\r]{page.LineEnd}$|^{page.LineEnd}$", line);
            Assert.False(page.Indent == "\t" && line.StartsWith(' '), $"{page.Path}: blanks among the tabs in '{line}'.");
        });
        return lit;
    }

    private Dictionary<string, string> Sources() => DepotSolution.Files
        .ToDictionary(static file => file.Path, file => Convert.ToHexString(feed.ReadBytes(PathOf(file.Path))));

    private async Task<TextOutput> CheckAsync()
    {
        var run = await DotnetAsync("Tests/bin/Debug/net10.0/Tests.dll");
        Assert.Empty(run.Errors);
        return new TextOutput(run.Lines);
    }

    private async Task<ProcessResult> DotnetAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var run = await feed.RunAsync("depot", arguments);
        output.WriteLine($"{watch.Elapsed.TotalSeconds,5:0.0} s: dotnet {string.Join(' ', arguments)}");
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run;
    }

    private static string PathOf(string path) => $"depot/{path}";

    [GeneratedRegex(@"depot/(?<place>[^()\n]+\(\d+,\d+\)): warning MTEL100: '(?<method>[^']+)'")]
    private static partial Regex Told();

    [GeneratedRegex(@"\bpartial (?!class\b|struct\b|record\b|interface\b)")]
    private static partial Regex Declaration();

    // Of a type or a method, an attribute that has moved, a caller who is named.
    [GeneratedRegex(@"^\s*\[|\b(public|protected)\b|\bCaller\.Name\(|^\s*where |\)(?: \{)?\s*$")]
    private static partial Regex Header();
}
