using System.Runtime.CompilerServices;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>The files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static string? Find(string path) => File.Exists(Path.Combine(Root, path)) ? Path.Combine(Root, path) : null;

    /// <summary>The files of a folder in order; none where it does not exist.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string folder, string pattern)
        => Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Order(StringComparer.Ordinal)
                .Select(static path => (Path.GetFileName(path), File.ReadAllText(path).ReplaceLineEndings("\n")))
            : [];

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "MiniTelemetry.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests are not in the repository.");
    }
}
