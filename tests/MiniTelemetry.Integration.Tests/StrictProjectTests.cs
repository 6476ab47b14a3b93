using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The catalogue in a project that has every analyzer and every warning turned on: none of them is in generated code.</summary>
public sealed class StrictProjectTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>14</LangVersion>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <WarningLevel>9999</WarningLevel>
            <Features>strict</Features>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <AnalysisMode>All</AnalysisMode>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <IsAotCompatible>true</IsAotCompatible>
            $OPTIONS$
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="$ROOT$/tests/Catalogue/**/*.cs" />
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Reference Include="$RUNTIME$" />
            <Analyzer Include="$GENERATORS$" />
          </ItemGroup>
        </Project>
        """;

    private const string EditorConfig = """
        root = true
        [*.cs]
        dotnet_analyzer_diagnostic.severity = warning
        dotnet_diagnostic.IDE0055.severity = warning
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("mini-telemetry-strict-").FullName;

    [Theory]
    [InlineData("Debug", "<Nullable>enable</Nullable>")]
    [InlineData("Release", "<Nullable>disable</Nullable>")]
    public async Task No_warning_lies_in_generated_code(string configuration, string options)
    {
        File.WriteAllText(Path.Combine(_folder, "strict.csproj"), Project
            .Replace("$OPTIONS$", options, StringComparison.Ordinal)
            .Replace("$ROOT$", Repository.Root, StringComparison.Ordinal)
            .Replace("$RUNTIME$", Output("MiniTelemetry.Runtime", "net10.0"), StringComparison.Ordinal)
            .Replace("$GENERATORS$", Output("MiniTelemetry.Generators", "netstandard2.0"), StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), EditorConfig);
        using var build = RunningProcess.Shell(
            $"cd '{_folder}' && exec dotnet build --configuration {configuration} -nologo -p:UseSharedCompilation=false",
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"));
        var result = await build.FinishAsync(TimeSpan.FromMinutes(5));

        Assert.True(result.ExitCode == 0, result.Output);
        var told = result.Output.Split('\n').Where(static line => Regex.IsMatch(line, ": (warning|error) [A-Z]+[0-9]+")).ToList();
        Assert.True(told.Count > 100, $"The analyzers did not run: {result.Output}");
        Assert.DoesNotContain(told, static line => line.Contains(".g.cs(", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Output(string project, string framework)
        => Repository.PathOf($"src/{project}/bin/{Repository.Configuration}/{framework}/{project}.dll");
}
