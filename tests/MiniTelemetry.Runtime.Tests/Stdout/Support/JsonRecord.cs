using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>A line of the json format, read strictly: docs/formats/json.md has the members and their order.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The members of a line, in their order.</summary>
    public static readonly string[] Order =
    [
        "timestamp", "severity", "kind", "service", "service_version", "environment", "host", "component", "name", "span_kind", "metric_type",
        "unit", "temporality", "start_timestamp", "duration_ms", "status", "value", "value_text", "count", "sum", "sum_text", "min", "min_text",
        "max", "max_text", "p50", "p50_text", "p90", "p90_text", "p99", "p99_text", "message", "trace_id", "span_id", "parent_id", "parent_remote",
        "trace_flags", "trace_state", "attributes", "dropped_attributes_count", "events", "dropped_events_count", "links", "dropped_links_count",
        "exemplars",
    ];

    private static readonly string[] Whole = ["count", "dropped_attributes_count", "dropped_events_count", "dropped_links_count"];

    private static readonly string[] Floating = ["duration_ms", "value", "sum", "min", "max", "p50", "p90", "p99"];

    /// <summary>Fails unless the line is an object of unique keys, in the documented order and of the documented types.</summary>
    public static JsonObject Read(string line)
    {
        Assert.DoesNotContain(line, static c => char.IsControl(c) || HostileValues.IsBidi(c) || c is '\u2028' or '\u2029');
        var record = Assert.IsType<JsonObject>(JsonNode.Parse(line, documentOptions: Strict));
        Assert.Equal(["timestamp", "severity", "kind"], record.Take(3).Select(static member => member.Key));
        Assert.Equal(record.Select(static member => member.Key).OrderBy(key => Array.IndexOf(Order, key)), record.Select(static member => member.Key));
        Assert.All(record, static member => CheckType(member.Key, member.Value));
        return record;
    }

    private static void CheckType(string key, JsonNode? value)
    {
        Assert.Contains(key, Order);
        if (Whole.Contains(key)) Assert.Matches("^[0-9]+$", value!.ToJsonString());
        else if (Floating.Contains(key)) Assert.Matches(@"^(null|-?[0-9]+(\.[0-9]+(E[+-]?[0-9]+)?|E[+-]?[0-9]+))$", value?.ToJsonString() ?? "null");
        else if (key is "attributes") Assert.IsType<JsonObject>(value);
        else if (key is "events" or "links" or "exemplars") Assert.All(Assert.IsType<JsonArray>(value), static part => CheckType("attributes", part!["attributes"]));
        else Assert.Equal(key == "parent_remote" ? JsonValueKind.True : JsonValueKind.String, value!.GetValueKind());
        if (key.EndsWith("timestamp", StringComparison.Ordinal)) Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", (string?)value);
    }
}
