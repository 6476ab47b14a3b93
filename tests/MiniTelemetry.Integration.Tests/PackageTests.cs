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
          <!-- What a small program does not owe: strong names, CLS compliance, localisation. -->
          <NoWarn>$(NoWarn);CA1014;CA1303;CA1515;CA2007;CA1822;CA1852;CA1050;CA1062;CA1849;CA5394</NoWarn>
        </PropertyGroup>
        """;

    [Fact]
    public void It_holds_the_runtime_and_the_analyzers_and_nothing_else()
    {
        var entries = feed.Entries().Where(entry => !Regex.IsMatch(entry, @"^(_rels/|package/|\[Content_Types\])"));
        Assert.Equal(
            [
                "MiniTelemetry.nuspec",
                "README.md",
                "analyzers/dotnet/cs/MiniTelemetry.Generators.dll",
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
        feed.Write("mistakes/mistakes.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>
            </Project>
            """);
        feed.Write("mistakes/Mistakes.cs", Mistakes.Source);
        var build = await feed.RunAsync("mistakes", "build", "--configuration", "Release");
        Assert.NotEqual(0, build.ExitCode);
        var told = Regex.Matches(build.Output, "MTEL[0-9]{3}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Mistakes.Ids, told);
    }

    private void WriteLibrary()
    {
        feed.Write("lib/lib.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {Properties}
              <ItemGroup><PackageReference Include="MiniTelemetry" Version="$VERSION$" /></ItemGroup>
            </Project>
            """);
        feed.Write("lib/Shelf.cs", """
            using MiniTelemetry;

            namespace Shelves;

            public sealed partial class Shelf(int books)
            {
                [Traced, Timed]
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
