using System.IO.Compression;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>The package as it will be published, under a throw-away version in a feed of its own, and new projects that consume it.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"mini-telemetry-{Guid.NewGuid():N}");

    // Above whatever is published, and no prerelease: what asks for the package without a version gets this one.
    internal string Version { get; } = $"9999.0.{Random.Shared.Next()}";

    private string Feed => Path.Combine(_root, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_root);
        var pack = await DotnetAsync(
            Repository.Root, "pack", "src/MiniTelemetry.Runtime", "--configuration", Repository.Configuration, "--no-build",
            "-p:BuildProjectReferences=false", $"-p:PackageVersion={Version}", "--output", Feed);
        Assert.True(pack.ExitCode == 0, pack.Output);
        await File.WriteAllTextAsync(PathOf("nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="throw-away" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    internal string[] Entries()
    {
        using var package = ZipFile.OpenRead(Path.Combine(Feed, $"MiniTelemetry.{Version}.nupkg"));
        return [.. package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a file of a consumer; <c>$VERSION$</c> stands for the package's version.</summary>
    internal void Write(string path, string text)
        => Write(path, System.Text.Encoding.UTF8.GetBytes(text.Replace("$VERSION$", Version, StringComparison.Ordinal)));

    internal void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
    }

    /// <summary>What a consumer's file holds now.</summary>
    internal string Read(string path) => File.ReadAllText(PathOf(path));

    internal byte[] ReadBytes(string path) => File.ReadAllBytes(PathOf(path));

    /// <summary>Runs the SDK in a consumer's folder, with a packages folder that nothing else has filled.</summary>
    internal Task<ProcessResult> RunAsync(string project, params string[] arguments) => DotnetAsync(PathOf(project), arguments);

    /// <summary>Runs the lines of a shell in a consumer's folder, as <see cref="RunAsync"/> does; the first that fails ends it.</summary>
    internal Task<ProcessResult> RunScriptAsync(string project, string script) => ShellAsync(PathOf(project), $"set -e\n{script}");

    internal string PathOf(string path) => Path.Combine(_root, path);

    private static string Quoted(string argument) => $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private Task<ProcessResult> DotnetAsync(string folder, params string[] arguments)
        => ShellAsync(folder, $"exec dotnet {string.Join(' ', arguments.Select(Quoted))}");

    private async Task<ProcessResult> ShellAsync(string folder, string script)
    {
        using var process = RunningProcess.Shell(
            $"cd {Quoted(folder)} || exit\n{script}",
            ("NUGET_PACKAGES", PathOf("packages")),
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
            ("UseSharedCompilation", "false"),
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_AUTHOR_NAME", "reader"),
            ("GIT_AUTHOR_EMAIL", "reader@example.org"),
            ("GIT_COMMITTER_NAME", "reader"),
            ("GIT_COMMITTER_EMAIL", "reader@example.org"));
        return await process.FinishAsync(TimeSpan.FromMinutes(5));
    }
}
