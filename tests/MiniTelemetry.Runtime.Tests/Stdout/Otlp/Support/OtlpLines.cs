using System.Text.Json;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>What lines of OTLP hold.</summary>
internal static class OtlpLines
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    public static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line, Deep);
        return document.RootElement.Clone();
    }

    public static List<JsonElement> Spans(IEnumerable<string> lines) => Records(lines, "resourceSpans", "scopeSpans", "spans");

    public static List<JsonElement> Logs(IEnumerable<string> lines) => Records(lines, "resourceLogs", "scopeLogs", "logRecords");

    public static List<JsonElement> Metrics(IEnumerable<string> lines) => Records(lines, "resourceMetrics", "scopeMetrics", "metrics");

    /// <summary>The attributes of a message, each value as the JSON text of what it holds: <c>"acme"</c>, <c>"42"</c>, <c>true</c>.</summary>
    public static Dictionary<string, string> Attributes(this JsonElement message, string name = "attributes") =>
        message.TryGetProperty(name, out var list)
            ? list.EnumerateArray().ToDictionary(static pair => pair.Text("key"), static pair => pair.GetProperty("value").GetRawText())
            : [];

    public static string Text(this JsonElement message, string name) => message.GetProperty(name).GetString()!;

    public static string Body(this JsonElement record) => record.GetProperty("body").Text("stringValue");

    /// <summary>The text of an attribute.</summary>
    public static string TextOf(this JsonElement message, string key) =>
        message.GetProperty("attributes").EnumerateArray().Single(pair => pair.Text("key") == key).GetProperty("value").Text("stringValue");

    private static List<JsonElement> Records(IEnumerable<string> lines, string resources, string scopes, string records) =>
        [.. lines.Select(Parse)
            .Where(line => line.TryGetProperty(resources, out _))
            .SelectMany(line => line.GetProperty(resources).EnumerateArray())
            .SelectMany(resource => resource.GetProperty(scopes).EnumerateArray())
            .SelectMany(scope => scope.GetProperty(records).EnumerateArray())];
}
