using System.Collections.Immutable;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Inventory;

/// <summary>What the inventory's generator makes of sources, as the package's targets read it.</summary>
internal sealed class InventoryRun(GeneratorRun run)
{
    // The bodies are another generator's; without them the sources do not compile, and need not.
    public static readonly TestOptions On = new()
    {
        Generators = [new InventoryGenerator()],
        Properties = Wanted("true"),
        AllowsErrors = true,
    };

    public static ImmutableDictionary<string, string> Wanted(string value) =>
        ImmutableDictionary<string, string>.Empty.Add("build_property.MiniTelemetryInventory", value);

    public string Json => Text("TelemetryInventory.json.g.cs");

    public string Markdown => Text("TelemetryInventory.md.g.cs");

    public static InventoryRun Of(params string[] sources) => new(GeneratorHarness.Run(sources, On));

    /// <summary>The entries of a section, a line each.</summary>
    public string[] Section(string name)
    {
        var lines = Json.Split('\n').SkipWhile(line => line != $"  \"{name}\": [").Skip(1);
        return [.. lines.TakeWhile(static line => line.StartsWith("    ", StringComparison.Ordinal)).Select(static line => line.Trim().TrimEnd(','))];
    }

    private string Text(string file)
    {
        var commented = run.Result.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();
        return Unescape(Unescape(commented.Split('*')[1])).Trim('\n');
    }

    // As MSBuild does it.
    private static string Unescape(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, "%([0-9A-F]{2})", static match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
}
