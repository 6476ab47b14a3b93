using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Integration.Tests.Support.Depot;

namespace MiniTelemetry.Integration.Tests;

/// <summary>A solution that was written without us, lit from the command line.</summary>
public sealed partial class LightingTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task One_command_lights_a_solution_and_it_builds_and_works_as_before()
    {
        DepotSolution.Write(feed);
        await DotnetAsync("restore");
        await DotnetAsync("format", "analyzers", "--diagnostics", "MTEL100", "--severity", "warn", "--no-restore");

        AssertLit();
        // Warnings are errors, and a method that is still dark is one.
        await DotnetAsync("build", "--no-restore", "-nologo", "-v", "q");
        AssertShown(await DotnetAsync("run", "--no-build", "--project", "App"));
        // That it is content means that a second run would change nothing.
        await DotnetAsync("format", "--verify-no-changes", "--no-restore");
    }

    private static void AssertShown(ProcessResult run)
    {
        var spans = new TextOutput(run.Lines).Spans.Select(static span => $"{span.Groups["scope"].Value} {span.Groups["name"].Value}").ToHashSet();
        var used = DepotSolution.Types.Where(static type => type.New is not null).SelectMany(static type => type.Shapes
            .Where(static shape => shape.Use is not null)
            .Select(shape => $"{type.Project} {TypeName().Match(type.Header).Groups[1].Value}.{Called().Match(shape.Use!).Groups[1].Value}"));
        Assert.Empty(used.Except(spans));
    }

    private void AssertLit()
    {
        var lit = 0;
        foreach (var type in DepotSolution.Types)
        {
            var (before, after) = (type.Write(), feed.ReadBytes(DepotSolution.PathOf(type)));
            var text = System.Text.Encoding.UTF8.GetString(after);
            lit += Regex.Count(text, @"\[Traced(\(|,|\])");
            Assert.Equal(before.AsSpan().StartsWith("\uFEFF"u8), after.AsSpan().StartsWith("\uFEFF"u8));
            Assert.Equal(type.LineEnd == "\r\n", text.Contains('\r'));
            Assert.Equal(text.Contains('\r'), Regex.IsMatch(text, "\r\n") && !Regex.IsMatch(text, "(?<!\r)\n"));
            Assert.False(type.Indent == "\t" && Regex.IsMatch(text, "(?m)^ +"), "Blanks among the tabs.");
        }

        Assert.True(lit >= 300, $"Only {lit} methods are lit.");
    }

    private async Task<ProcessResult> DotnetAsync(params string[] arguments)
    {
        var run = await feed.RunAsync("depot", arguments);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run;
    }

    [GeneratedRegex(@"(?:class|struct|record|interface) (\w+)", RegexOptions.RightToLeft)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\bit\.(\w+)")]
    private static partial Regex Called();
}
