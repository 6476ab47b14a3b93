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

    private const string Frame = """
        using MiniTelemetry;

        public partial class Frame
        {
            [Counted] public partial void Hang();

            private void HangCore() { }
        #if WINDOWS
            [Counted] public partial void Open();

            private void OpenCore() { }
        #endif
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

    [Fact]
    public async Task Each_framework_of_a_project_has_its_own_in_whatever_folder()
    {
        const string Folder = "o'brien (co); @x/frames";
        feed.Write($"{Folder}/Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        feed.Write($"{Folder}/frames.csproj", Project(
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>"
            + "<MiniTelemetryInventory>true</MiniTelemetryInventory>"));
        feed.Write($"{Folder}/Frame.cs", Frame);
        await BuildAsync(Folder, "-p:MiniTelemetryAcceptInventory=true");

        var (here, windows) = (BaselineOf(Folder, "net10.0"), BaselineOf(Folder, "net10.0-windows"));
        Assert.Equal(["frame.hang.calls"], MetricsIn(here));
        Assert.Equal(["frame.hang.calls", "frame.open.calls"], MetricsIn(windows));
        Assert.Equal(File.ReadAllText(here.FullName), feed.Read($"{Folder}/artifacts/obj/frames/debug_net10.0/telemetry-inventory.json"));
        await BuildAsync(Folder);

        feed.Write($"{Folder}/Frame.cs", Frame.Replace("#if", "#if false &&", StringComparison.Ordinal));
        var removed = await feed.RunAsync(Folder, "build");
        Assert.Equal(["net10.0-windows"], Regex.Matches(removed.Output, "error MTEL110: .*'frame.open.calls'.*TargetFramework=(.*)]")
            .Select(static line => line.Groups[1].Value).Distinct());
    }

    [Fact]
    public async Task What_was_deleted_is_written_again()
    {
        Write("again", Desk);
        await BuildAsync("again", "-p:MiniTelemetryInventory=true");
        var written = feed.Read("again/obj/Debug/net10.0/telemetry-inventory.json");
        File.Delete(feed.PathOf("again/obj/Debug/net10.0/telemetry-inventory.json"));
        Directory.Delete(feed.PathOf("again/obj/Debug/net10.0/generated"), recursive: true);
        await BuildAsync("again", "-p:MiniTelemetryInventory=true");
        Assert.Equal(written, feed.Read("again/obj/Debug/net10.0/telemetry-inventory.json"));
    }

    [Fact]
    public async Task A_project_in_another_language_has_none()
    {
        feed.Write("f/f.fsproj", Project("<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>")
            .Replace("<ItemGroup>", "<ItemGroup><Compile Include=\"Program.fs\" />", StringComparison.Ordinal));
        feed.Write("f/Program.fs", "printfn \"%s\" (typeof<MiniTelemetry.Telemetry>.Name)\n");
        await BuildAsync("f", "-p:MiniTelemetryInventory=true");
        Assert.DoesNotContain("telemetry-inventory", await Files("f"), StringComparison.Ordinal);
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

    private FileInfo BaselineOf(string project, string framework) =>
        new(feed.PathOf($"{project}/{framework}.telemetry-inventory.baseline.json"));

    private static IEnumerable<string?> MetricsIn(FileInfo inventory) => JsonDocument.Parse(File.ReadAllText(inventory.FullName)).RootElement
        .GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("name").GetString());
}
