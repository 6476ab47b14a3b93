using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>The inventory that was checked in: what dashboards and alerts were built on.</summary>
internal sealed class Baseline
{
    private const string FileName = "telemetry-inventory.baseline.json";

    private Baseline(string path, IReadOnlyList<BaselineMetric> metrics, string? fault)
        => (Path, Metrics, Fault) = (path, metrics, fault);

    public string Path { get; }

    public IReadOnlyList<BaselineMetric> Metrics { get; }

    /// <summary>Why the file cannot be read; null if it can.</summary>
    public string? Fault { get; }

    /// <summary>Where to tell of the file as a whole.</summary>
    public Location Start => Location.Create(Path, default, default);

    /// <summary>Whether the file is one, by its name. Further words, such as a framework's, may stand before it.</summary>
    public static bool Is(AdditionalText file)
    {
        var name = System.IO.Path.GetFileName(file.Path);
        return name.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
            && (name.Length == FileName.Length || name[name.Length - FileName.Length - 1] == '.');
    }

    public static Baseline Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
            return new(file.Path, [], "there is no such text file");
        try
        {
            var metrics = JsonReader.Read(text.ToString()).Find("metrics")?.Items;
            return metrics is null
                ? new(file.Path, [], "it has no \"metrics\"")
                : new(file.Path, [.. metrics.Select(metric => Read(metric, file.Path, text)).OfType<BaselineMetric>()], null);
        }
        catch (FormatException fault)
        {
            return new(file.Path, [], fault.Message);
        }
    }

    private static BaselineMetric Read(JsonNode metric, string path, SourceText text)
        => metric.Find("name") is { Text: { } name } node
            ? new(
                name,
                metric.Find("scope")?.Text ?? "",
                metric.Find("kind")?.Text ?? "",
                Texts(metric, "methods"),
                Texts(metric, "tags"),
                At(path, text, new TextSpan(node.Start, 1)))
            : throw new FormatException($"line {text.Lines.GetLinePosition(metric.Start).Line + 1}: a metric has no \"name\"");

    private static List<string> Texts(JsonNode metric, string name)
        => metric.Find(name) is { } texts ? [.. texts.Items.Select(static item => item.Text).OfType<string>()] : [];

    private static Location At(string path, SourceText text, TextSpan span)
        => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
}
