using System.Text.Json;
using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The inventory and its baseline in real builds of projects that consume the package.</summary>
public sealed class InventoryBuildTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Hostile = """a;b $(MSBuildProjectDirectory) @(Compile) %3B %(Identity) 'c' * ? */ \ "d" | `e` é 😀""";

    private const string Desk = """
        using MiniTelemetry;

        namespace Shop;

        public partial class Desk
        {
            [Traced, Timed, Counted(Description = @"$DESCRIPTION$")]
            public partial void Place([Tag("tier", On = Signals.Metrics)] bool tier);

            private void PlaceCore(bool tier) { }
        }
        """;

    [Fact]
    public async Task A_baseline_is_written_held_and_accepted()
    {
        Write("desk", Desk);
        Assert.DoesNotContain("telemetry-inventory", await Files("desk"), StringComparison.Ordinal);

        await BuildAsync("desk", "-p:MiniTelemetryInventory=true");
        var written = feed.Read("desk/obj/Debug/net10.0/telemetry-inventory.json");
        var metric = JsonDocument.Parse(written).RootElement.GetProperty("metrics")[0];
        Assert.Equal("desk.place.calls", metric.GetProperty("name").GetString());
        Assert.Equal(Hostile, metric.GetProperty("description").GetString());
        Assert.StartsWith("# Telemetry of `desk`\n", feed.Read("desk/obj/Debug/net10.0/telemetry-inventory.md"), StringComparison.Ordinal);

        await BuildAsync("desk", "-p:MiniTelemetryInventory=true", "-p:MiniTelemetryAcceptInventory=true");
        Assert.Equal(written, feed.Read("desk/telemetry-inventory.baseline.json"));

        // A metric more breaks nobody.
        Write("desk", Desk.Replace("[Traced,", "[Traced, InFlight,", StringComparison.Ordinal));
        await BuildAsync("desk");

        Write("desk", Desk.Replace("Timed,", "Timed(Name = \"desk.time\"),", StringComparison.Ordinal));
        var renamed = await feed.RunAsync("desk", "build");
        Assert.NotEqual(0, renamed.ExitCode);
        Assert.Matches(
            @"Desk\.cs\(7,27\): error MTEL110: The metric 'desk\.place\.duration' of the baseline is 'desk\.time' now; undo that, or accept",
            renamed.Output);

        Write("desk", Desk.Replace("Timed,", "", StringComparison.Ordinal));
        var removed = await feed.RunAsync("desk", "build");
        Assert.NotEqual(0, removed.ExitCode);
        Assert.Matches(
            @"telemetry-inventory\.baseline\.json\(\d+,\d+\): error MTEL110: The metric 'desk\.place\.duration' of the baseline is gone",
            removed.Output);

        await BuildAsync("desk", "-p:MiniTelemetryAcceptInventory=true");
        Assert.DoesNotContain("desk.place.duration", feed.Read("desk/telemetry-inventory.baseline.json"), StringComparison.Ordinal);
        await BuildAsync("desk");
    }

    [Fact]
    public async Task Each_project_of_a_solution_has_its_own()
    {
        const string On = "<MiniTelemetryInventory>true</MiniTelemetryInventory>";
        feed.Write("lib1/lib1.csproj", Project("<TargetFrameworks>net10.0</TargetFrameworks>" + On));
        feed.Write("lib1/Shelf.cs", Desk.Replace("Desk", "Shelf", StringComparison.Ordinal));
        feed.Write("app1/app1.csproj", Project($"<TargetFramework>net10.0</TargetFramework>{On}<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>")
            .Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../lib1/lib1.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        feed.Write("app1/Desk.cs", Desk);
        await BuildAsync("app1", "--configuration", "Release");

        var library = new FileInfo(feed.PathOf("lib1/obj/Release/net10.0/telemetry-inventory.json"));
        var application = new FileInfo(feed.PathOf("app1/obj/Release/net10.0/telemetry-inventory.json"));
        Assert.Equal(["shelf.place.calls", "shelf.place.duration"], MetricsIn(library));
        Assert.Equal(["desk.place.calls", "desk.place.duration"], MetricsIn(application));
        Assert.DoesNotContain(feed.PathOf(""), File.ReadAllText(library.FullName), StringComparison.Ordinal);

        var (before, beforeOfApplication) = (library.LastWriteTimeUtc, application.LastWriteTimeUtc);
        feed.Write("lib1/Shelf.cs", Desk.Replace("Desk", "Shelf", StringComparison.Ordinal).Replace("{ }", "{ return; }", StringComparison.Ordinal));
        await BuildAsync("app1", "--configuration", "Release");
        library.Refresh();
        application.Refresh();
        Assert.Equal((before, beforeOfApplication), (library.LastWriteTimeUtc, application.LastWriteTimeUtc));

        await BuildAsync("app1", "--configuration", "Release", "-p:MiniTelemetryInventory=false");
        Assert.DoesNotContain("telemetry-inventory", await Files("app1"), StringComparison.Ordinal);
    }

    private async Task BuildAsync(string project, params string[] arguments)
    {
        var build = await feed.RunAsync(project, ["build", .. arguments]);
        Assert.True(build.ExitCode == 0, build.Output + build.Errors);
        Assert.DoesNotMatch(new Regex("warning (?!NU)"), build.Output);
    }

    private async Task<string> Files(string project)
    {
        if (!Directory.Exists(feed.PathOf($"{project}/obj")))
            await BuildAsync(project);
        return string.Join('\n', Directory.EnumerateFiles(feed.PathOf(project), "*", SearchOption.AllDirectories));
    }

    private void Write(string project, string source)
    {
        feed.Write($"{project}/{project}.csproj", Project("<TargetFramework>net10.0</TargetFramework>"));
        feed.Write($"{project}/Desk.cs", source.Replace("$DESCRIPTION$", Hostile.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static string Project(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>
        </Project>
        """;

    private static IEnumerable<string?> MetricsIn(FileInfo inventory) => JsonDocument.Parse(File.ReadAllText(inventory.FullName)).RootElement
        .GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("name").GetString());
}
