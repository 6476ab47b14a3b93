using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Integration.Tests.Support.Acme;

namespace MiniTelemetry.Integration.Tests;

/// <summary>A library that others have written, lit as far as it can be seen from outside or inside: nobody who uses it sees a difference.</summary>
public sealed class LibraryTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Theory]
    [InlineData("public", 4)]
    [InlineData("all", 6)]
    public async Task A_lit_library_builds_and_works_as_before(string surface, int lit)
    {
        AcmeLibrary.Write(feed);
        feed.Write("acme/.editorconfig", $"root = true\n[*.cs]\nminitelemetry.api_surface = {surface}\n");
        await DotnetAsync("restore", "Checks");
        var before = await DotnetAsync("run", "--project", "Checks", "--no-restore", "-p:WarningsNotAsErrors=MTEL100");
        await DotnetAsync("format", "analyzers", "Acme", "--diagnostics", "MTEL100", "--severity", "warn", "--no-restore");

        Assert.Equal(lit, feed.Read("acme/Acme/Ledger.cs").Split("[Traced, Timed]").Length - 1);
        var after = await DotnetAsync("run", "--project", "Checks", "--no-restore");
        Assert.Equal(["2.00 1 2 4", "(a, 3.00) a=3.00, b=1, c=1", "1.24 8", "name"], after.Lines);
        Assert.Equal(Shown(before), Shown(after));
        await DotnetAsync("format", "Acme", "--verify-no-changes", "--no-restore");
    }

    // The first build tells of what is dark.
    private static IEnumerable<string> Shown(ProcessResult run) => run.Lines.Where(static line => !line.Contains("MTEL100", StringComparison.Ordinal));

    private async Task<ProcessResult> DotnetAsync(params string[] arguments)
    {
        var run = await feed.RunAsync("acme", arguments);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run;
    }
}
