using System.Text.Json.Nodes;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Stdout in the json format. A line that is not as docs/formats/json.md says fails the test.</summary>
internal sealed class JsonOutput(IEnumerable<string> lines)
{
    private readonly List<JsonObject> _records = [.. lines.Select(JsonRecord.Read)];

    internal IReadOnlyList<JsonObject> Records => _records;

    internal List<JsonObject> Logs => Of("log");

    internal List<JsonObject> Spans => Of("span");

    internal List<JsonObject> Metrics => Of("metric");

    internal List<JsonObject> Of(string kind) => [.. _records.Where(record => Text(record, "kind") == kind)];

    internal static string? Text(JsonObject record, string member) => (string?)record[member];

    internal static double Number(JsonObject record, string member) => (double)record[member]!;
}
