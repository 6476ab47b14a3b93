using System.Text.RegularExpressions;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A markdown file of the repository.</summary>
internal sealed partial record Page(string Name, string Text)
{
    internal static Page Read(string name) => new(name, File.ReadAllText(Repository.PathOf(name)));

    /// <summary>Every page that people read, except the rules' when they are not wanted: their examples have tests of their own.</summary>
    internal static IEnumerable<Page> All(bool rules) => Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(name => rules || !name.StartsWith("docs/rules/", StringComparison.Ordinal))
        .Select(Read);

    /// <summary>The fenced C#: where it comes from (empty when the page does not say) and what the page shows.</summary>
    internal IEnumerable<(string Kind, string Source, string Code)> Code => Fence().Matches(Text)
        .Select(fence => (fence.Groups["kind"].Value, fence.Groups["source"].Value, fence.Groups["code"].Value));

    /// <summary>The lines of output that the page shows.</summary>
    internal IEnumerable<string> OutputLines => Output().Matches(Text).SelectMany(block => block.Groups[1].Value.Split('\n'));

    /// <summary>The lines of the tree format that the page shows.</summary>
    internal IEnumerable<string> TreeLines => Trees().Matches(Text).SelectMany(block => block.Groups[1].Value.Split('\n'));

    internal IEnumerable<string> RelativeLinks => Link().Matches(Blocks().Replace(Text, ""))
        .Select(link => link.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The text below a heading, up to the next one of its level.</summary>
    internal string Section(string heading)
    {
        var start = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Name} has no section '{heading}'.");
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    /// <summary>The shell command under a heading of the third level.</summary>
    internal string RecipeOf(string question)
    {
        var recipe = Regex.Match(Text, $@"^### {Regex.Escape(question)}\n(?:[^#`\n].*?\n|\n)*```sh\n(.+?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(recipe.Success, $"{Name} has no recipe under '### {question}'.");
        return recipe.Groups[1].Value;
    }

    /// <summary>The same page with each fence holding what its source says.</summary>
    internal Page WithFreshCode() => this with { Text = Fence().Replace(Text, fence => fence.Groups["kind"].Success ? Fresh(fence) : fence.Value) };

    internal void Write() => File.WriteAllText(Repository.PathOf(Name), Text);

    private static string Fresh(Match fence)
    {
        var head = fence.Value[..(fence.Groups["code"].Index - fence.Index)];
        return $"{head}{Snippets.Find(fence.Groups["kind"].Value, fence.Groups["source"].Value)}\n```";
    }

    [GeneratedRegex(@"(?:^<!-- (?<kind>snippet|snapshot): (?<source>[^\n]+) -->\n\n?)?^```csharp\n(?<code>.*?)\n?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"<!-- output -->\n\n?```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"<!-- tree output -->\n```\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Trees();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
