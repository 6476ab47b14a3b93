using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The package, consumed as its users do: restored from a feed into new projects.</summary>
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Properties = """
        <PropertyGroup>
          <TargetFramework>net10.0</TargetFramework>
          <Nullable>enable</Nullable>
          <ImplicitUsings>enable</ImplicitUsings>
          <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          <AnalysisLevel>latest-all</AnalysisLevel>
          <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
          <!-- What a small program does not owe: strong names, CLS compliance, localisation. -->
          <NoWarn>$(NoWarn);CA1014;CA1303;CA1515;CA2007;CA1852;CA1050;CA1062;CA1849;CA5394</NoWarn>
        </PropertyGroup>
        """;

    private const string Unsupported = "MTEL011: '(.+?)' cannot be instrumented";

    [Fact]
    public void It_holds_the_runtime_and_the_analyzers_and_nothing_else()
    {
        var entries = feed.Entries().Where(entry => !Regex.IsMatch(entry, @"^(_rels/|package/|\[Content_Types\])"));
        Assert.Equal(
            [
                "MiniTelemetry.nuspec",
                "README.md",
                "analyzers/dotnet/cs/MiniTelemetry.CodeFixes.dll",
                "analyzers/dotnet/cs/MiniTelemetry.Generators.dll",
                "build/MiniTelemetry.targets",
                "lib/net10.0/MiniTelemetry.Runtime.dll",
                "lib/net10.0/MiniTelemetry.Runtime.xml",
            ],
            entries);
    }

    [Fact]
    public async Task A_new_project_builds_without_a_warning_and_shows_its_telemetry()
    {
        WriteLibrary();
        WriteApplication();
        var run = await feed.RunAsync("app", "run", "--configuration", "Release");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        var output = new TextOutput(run.Lines);
        Assert.Equal(["Shelf.CountAsync", "Program.Greet"], output.Spans.Select(span => span.Groups["name"].Value));
        Assert.Equal(["lib", "app"], output.Spans.Select(span => span.Groups["scope"].Value));
        Assert.Equal(output.Spans[0].Groups["parent"].Value, output.Spans[1].Groups["span"].Value);
        Assert.Contains(output.Metrics, metric => metric.Groups["name"].Value == "shelf.count.duration");
    }

    [Fact]
    public async Task A_project_full_of_mistakes_is_told_each_of_them()
    {
        feed.Write("mistakes/.editorconfig", DarkProgram.EditorConfig);
        // A metric that is gone; those that are there are new.
        feed.Write("mistakes/telemetry-inventory.baseline.json", """{ "metrics": [ { "name": "gone.calls" } ] }""");
        var build = await BuildMistakes("mistakes", Mistakes.Source, Mistakes.Shapes, Mistakes.Logs, DarkProgram.Source);
        Assert.Equal(Mistakes.Ids, Told(build, "(MTEL[0-9]{3}): "));
        Assert.Equal(Mistakes.ShapeNames, Told(build, Unsupported));
    }

    [Fact]
    public async Task A_project_that_stops_the_compiler_is_told_why()
    {
        var build = await BuildMistakes("stopped", Mistakes.PartialShapes);
        Assert.Contains("CS9248", build.Output, StringComparison.Ordinal);
        Assert.Equal(Mistakes.PartialShapeNames, Told(build, Unsupported));
        Assert.Equal(["Untold"], Told(build, "MTEL034: '(.+?)' cannot be a log method"));
    }

    private async Task<ProcessResult> BuildMistakes(string project, params string[] sources)
    {
        feed.Write($"{project}/{project}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <OutputType Condition="'$(MSBuildProjectName)' == 'mistakes'">Exe</OutputType>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>
            </Project>
            """);
        for (var index = 0; index < sources.Length; index++)
            feed.Write($"{project}/Mistakes{index}.cs", sources[index]);
        var build = await feed.RunAsync(project, "build", "--configuration", "Release");
        Assert.NotEqual(0, build.ExitCode);
        return build;
    }

    private static IEnumerable<string> Told(ProcessResult build, string pattern) => Regex.Matches(build.Output, pattern)
        .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private void WriteLibrary()
    {
        feed.Write("lib/lib.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {Properties}
              <ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>
            </Project>
            """);
        // Of a body, which only generated code calls: that nobody does, that it could be static, that it does not use a parameter.
        feed.Write("lib/.editorconfig", """
            [*.cs]
            dotnet_diagnostic.IDE0051.severity = warning
            dotnet_diagnostic.CA1822.severity = warning
            dotnet_diagnostic.IDE0060.severity = warning
            """);
        feed.Write("lib/Shelf.cs", """
            using MiniTelemetry;

            namespace Shelves;

            [Traced, Timed]
            public sealed partial class Shelf(int books)
            {
                public partial int Free(int floor);

                private int FreeCore(int floor) => 3;

                public partial Task<int> CountAsync([Tag("shelf.floor")] int floor, CancellationToken cancellationToken);

                private async Task<int> CountAsyncCore(int floor, CancellationToken cancellationToken)
                {
                    await Task.Delay(floor, cancellationToken);
                    return books;
                }
            }
            """);
    }

    private void WriteApplication()
    {
        feed.Write("app/app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {Properties}
              <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MiniTelemetry" Version="$VERSION$" />
                <ProjectReference Include="../lib/lib.csproj" />
              </ItemGroup>
            </Project>
            """);
        feed.Write("app/Program.cs", """
            using Shelves;
            using MiniTelemetry;

            using var telemetry = Telemetry.Start("app", "1.0.0");
            await Greet("reader");

            // The library is loaded when its type is first used: after the start.
            internal static partial class Program
            {
                [Traced, Counted]
                private static partial Task<string> Greet([Tag] string who);

                private static async Task<string> GreetCore(string who) =>
                    $"Hello {who}, there are {await new Shelf(12).CountAsync(1, CancellationToken.None)} books";
            }
            """);
    }
}
