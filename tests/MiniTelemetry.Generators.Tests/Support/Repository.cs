using System.Runtime.CompilerServices;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>The files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static string? Find(string path) => File.Exists(Path.Combine(Root, path)) ? Path.Combine(Root, path) : null;

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "MiniTelemetry.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests are not in the repository.");
    }
}
