using System.Globalization;
using System.Text.Json;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Reads the json format: each line is one record, an object without a key that comes twice.</summary>
internal sealed class JsonOutputReader : IOutputReader
{
    private const string DropPrefix = "dropped.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public IEnumerable<OutputRecord> Read(string line)
    {
        using var document = JsonDocument.Parse(line, Strict);
        var record = document.RootElement;
        var scope = Text(record, "component");
        return
        [
            Text(record, "kind") switch
            {
                "span" => new OutputRecord(RecordKind.Span, scope, Text(record, "name"), line),
                "metric" => new OutputRecord(RecordKind.Metric, scope, Text(record, "name"), line) { Value = Value(record) },
                "log" when scope != "MiniTelemetry" => new OutputRecord(RecordKind.Log, scope, Text(record, "message"), line),
                "log" or "resource" => new OutputRecord(RecordKind.Own, scope, Text(record, "message"), line) { Dropped = Drops(record) },
                var kind => throw new FormatException($"Nothing in docs/formats/json.md is called {kind}: {line}"),
            },
        ];
    }

    private static string Text(JsonElement record, string member) => record.GetProperty(member).GetString()!;

    private static string Value(JsonElement record) =>
        record.TryGetProperty("value", out var value) ? value.GetDouble().ToString(CultureInfo.InvariantCulture) : "";

    private static Dictionary<string, long> Drops(JsonElement record) => record.GetProperty("attributes").EnumerateObject()
        .Where(static attribute => attribute.Name.StartsWith(DropPrefix, StringComparison.Ordinal))
        .ToDictionary(static drop => drop.Name[DropPrefix.Length..], static drop => drop.Value.GetInt64());
}
