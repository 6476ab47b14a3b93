namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>The package as it will be published, under a throw-away version: packed once, for all feeds of a run.</summary>
internal sealed class PackedPackage
{
    private static readonly Lazy<Task<PackedPackage>> Packed = new(PackAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("mini-telemetry-package-").FullName;

    private PackedPackage()
    {
    }

    /// <summary>Above whatever is published, and no prerelease: what asks for the package without a version gets this one.</summary>
    public string Version { get; } = $"9999.0.{Random.Shared.Next()}";

    public string Feed => Path.Combine(_folder, "feed");

    public string File => Path.Combine(Feed, $"MiniTelemetry.{Version}.nupkg");

    public static Task<PackedPackage> GetAsync() => Packed.Value;

    private static async Task<PackedPackage> PackAsync()
    {
        var package = new PackedPackage();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(package._folder, recursive: true);
        using var pack = RunningProcess.Start(
            "dotnet",
            [
                "pack", "src/MiniTelemetry.Runtime", "--configuration", Repository.Configuration, "--no-build",
                "-p:BuildProjectReferences=false", $"-p:PackageVersion={package.Version}", "--output", package.Feed,
            ],
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"));
        var packed = await pack.FinishAsync(TimeSpan.FromMinutes(5));
        Assert.True(packed.ExitCode == 0, packed.Output);
        return package;
    }
}
