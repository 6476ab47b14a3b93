using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>The code that the documentation may show: marked parts of the sample project, members of verified snapshots.</summary>
internal static partial class Snippets
{
    internal const string Folder = "samples/Snippets";
    private const string Snapshots = "tests/MiniTelemetry.Generators.Tests/Generation";
    private static readonly Dictionary<string, string> Marked = ReadMarked();

    /// <summary>The text of a source: <c>snippet: name</c>, or <c>snapshot: Test.Case member</c>, the member named by its first line.</summary>
    internal static string Find(string kind, string name) => kind switch
    {
        "snippet" => Marked.GetValueOrDefault(name) ?? throw new InvalidOperationException($"{Folder} has no // <snippet {name}>."),
        _ => Member(name.Split(' ', 2)[0], name.Split(' ', 2)[1]),
    };

    private static string Member(string snapshot, string firstLine)
    {
        var lines = File.ReadAllLines(Repository.PathOf($"{Snapshots}/{snapshot}.verified.cs"));
        var start = Array.FindIndex(lines, line => line.Trim() == firstLine);
        var indent = lines[start][..^lines[start].TrimStart().Length];
        var end = Array.FindIndex(lines, start, line => line == indent + "}");
        return Dedent(lines[start..(end + 1)]);
    }

    // A snippet may be in several parts; their lines follow each other.
    private static Dictionary<string, string> ReadMarked()
    {
        var parts = new Dictionary<string, List<string>>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs"))
            ReadFile(File.ReadAllLines(file), parts);
        return parts.ToDictionary(part => part.Key, part => Dedent(part.Value));
    }

    private static void ReadFile(string[] lines, Dictionary<string, List<string>> parts)
    {
        List<string>? open = null;
        foreach (var line in lines)
        {
            if (Begin().Match(line) is { Success: true } begin)
                open = parts.TryGetValue(begin.Groups[1].Value, out var known) ? known : parts[begin.Groups[1].Value] = [];
            else if (line.Trim() == "// </snippet>")
                open = null;
            else
                open?.Add(line);
        }

        Assert.Null(open);
    }

    private static string Dedent(IReadOnlyCollection<string> lines)
    {
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..])).Trim('\n');
    }

    [GeneratedRegex(@"^\s*// <snippet ([a-z-]+)>$")]
    private static partial Regex Begin();
}
