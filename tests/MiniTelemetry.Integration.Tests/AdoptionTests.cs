using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>docs/adoption.md, followed to the letter with a service that knows nothing of us: tests/Shop.</summary>
public sealed class AdoptionTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Service = "tests/Shop";

    [Fact]
    public async Task The_page_lights_a_service_as_it_says()
    {
        await CopyServiceAsync();
        var walk = new PageWalk(feed, "shop");
        var steps = PageStep.Of(Page.Read("docs/adoption.md")).ToList();
        Assert.Contains(steps, static step => step.Mark == "output");
        foreach (var step in steps)
            await walk.TakeAsync(step);
    }

    private async Task CopyServiceAsync()
    {
        var root = Repository.PathOf(Service);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)))
        {
            if (!file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
                feed.Write($"shop/{file}", await File.ReadAllBytesAsync(Path.Combine(root, file)));
        }

        var commit = await feed.RunScriptAsync("shop", "git init --quiet && git add --all && git commit --quiet --message 'As it was'");
        Assert.True(commit.ExitCode == 0, commit.Errors);
    }
}
