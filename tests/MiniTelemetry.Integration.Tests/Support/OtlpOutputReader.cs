using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>
/// Reads the otlp format: each line is an envelope of records of one signal. Which of them share a line depends on the moment, so a record's
/// line is what it says itself.
/// </summary>
internal sealed class OtlpOutputReader : IOutputReader
{
    private const int LineCap = 16 * 1024;
    private const string DropPrefix = "dropped.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public IEnumerable<OutputRecord> Read(string line)
    {
        using var document = JsonDocument.Parse(line, Strict);
        Assert.InRange(Encoding.UTF8.GetByteCount(line) + 1, 1, LineCap - 1);
        var envelope = document.RootElement.EnumerateObject().Single();
        var records = envelope.Name switch
        {
            "resourceSpans" => Records(envelope.Value, "scopeSpans", "spans", (scope, span) => [Span(scope, span)]),
            "resourceLogs" => Records(envelope.Value, "scopeLogs", "logRecords", (scope, log) => [Log(scope, log)]),
            "resourceMetrics" => Records(envelope.Value, "scopeMetrics", "metrics", (scope, metric) => Metrics(scope, metric)),
            _ => throw new FormatException($"No envelope of OTLP is called {envelope.Name}: {line}"),
        };
        Assert.NotEmpty(records);
        return records;
    }

    private static List<OutputRecord> Records(
        JsonElement resources, string scopes, string records, Func<string, JsonElement, IEnumerable<OutputRecord>> read) =>
    [
        .. resources.EnumerateArray().SelectMany(resource => resource.GetProperty(scopes).EnumerateArray()).SelectMany(scope =>
            scope.GetProperty(records).EnumerateArray().SelectMany(record => read(scope.GetProperty("scope").GetProperty("name").GetString()!, record))),
    ];

    private static OutputRecord Span(string scope, JsonElement span) =>
        new(RecordKind.Span, scope, span.GetProperty("name").GetString()!, span.GetRawText());

    private static OutputRecord Log(string scope, JsonElement log)
    {
        var kind = scope == "MiniTelemetry" ? RecordKind.Own : RecordKind.Log;
        return new OutputRecord(kind, scope, log.GetProperty("body").GetProperty("stringValue").GetString()!, log.GetRawText())
        {
            Dropped = kind == RecordKind.Own && log.TryGetProperty("attributes", out var attributes) ? Drops(attributes) : new Dictionary<string, long>(),
        };
    }

    private static List<OutputRecord> Metrics(string scope, JsonElement metric) =>
    [
        .. metric.EnumerateObject().Single(static member => member.Value.ValueKind == JsonValueKind.Object).Value.GetProperty("dataPoints").EnumerateArray()
            .Select(point => new OutputRecord(RecordKind.Metric, scope, metric.GetProperty("name").GetString()!, point.GetRawText())
            {
                Value = point.TryGetProperty("asInt", out var whole) ? whole.GetString()!
                    : point.TryGetProperty("asDouble", out var number) ? number.GetDouble().ToString(CultureInfo.InvariantCulture)
                    : "",
            }),
    ];

    private static Dictionary<string, long> Drops(JsonElement attributes) => attributes.EnumerateArray()
        .Select(static attribute => (Key: attribute.GetProperty("key").GetString()!, Value: attribute.GetProperty("value")))
        .Where(static attribute => attribute.Key.StartsWith(DropPrefix, StringComparison.Ordinal))
        .ToDictionary(
            static drop => drop.Key[DropPrefix.Length..],
            static drop => long.Parse(drop.Value.GetProperty("intValue").GetString()!, CultureInfo.InvariantCulture));
}
