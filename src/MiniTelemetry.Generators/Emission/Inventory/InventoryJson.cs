using System.Text;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Emission.Inventory;

/// <summary>The inventory as JSON: one entry a line, so that a diff shows entries whole.</summary>
internal static class InventoryJson
{
    // What a reader must know to read it. It changes only where a field changes its meaning or goes.
    private const string Format = "1";

    public static string Emit(TelemetryInventory inventory)
    {
        var sections = new[]
        {
            Section("spans", inventory.Spans, Span),
            Section("metrics", inventory.Metrics, Metric),
            Section("logs", inventory.Logs, Log),
            Section("tags", inventory.Tags, Tag),
            Section("dark", inventory.Dark, Dark),
        };
        return $$"""
            {
              "format": {{Format}},
              "assembly": {{InventoryText.Json(inventory.Assembly)}},
            {{string.Join(",\n", sections)}}
            }

            """;
    }

    private static string Section<T>(string name, EquatableArray<T> entries, Func<T, string> text)
        where T : IEquatable<T>
    {
        if (entries.Count == 0)
            return $"  \"{name}\": []";
        var lines = entries.Select(entry => $"    {{ {text(entry)} }}");
        return $"  \"{name}\": [\n{string.Join(",\n", lines)}\n  ]";
    }

    private static string Span(SpanEntry span) => Fields(
        Text("name", span.Name), Text("scope", span.Scope), Text("kind", span.Kind), Flag("root", span.Root), Text("method", span.Method),
        Texts("tags", span.Tags));

    private static string Metric(MetricEntry metric) => Fields(
        Text("name", metric.Name),
        Text("scope", metric.Scope),
        Text("kind", metric.Kind),
        Text("unit", metric.Unit),
        Text("description", metric.Description),
        metric.Buckets is { } buckets ? $"\"buckets\": [{buckets.Join(InventoryText.Number)}]" : null,
        Texts("methods", metric.Methods),
        Texts("tags", metric.Tags));

    private static string Log(LogEventEntry log) => Fields(
        Text("name", log.Name),
        $"\"id\": {log.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        log.Level is null ? "\"level\": null" : Text("level", log.Level),
        Text("message", log.Message),
        Flag("span_event", log.OnSpan),
        Text("method", log.Method),
        Texts("attributes", log.Attributes));

    private static string Tag(TagEntry tag) => Fields(
        Text("key", tag.Key), Text("of", tag.Of), Text("source", tag.Source), Texts("signals", SignalNames.Of(tag.Signals)),
        Flag("redacted", tag.IsRedacted));

    private static string Dark(DarkEntry dark) => Fields(
        Text("member", dark.Member), dark.Reason is null ? "\"reason\": null" : Text("reason", dark.Reason));

    private static string Fields(params string?[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            if (field is not null)
                text.Append(text.Length == 0 ? "" : ", ").Append(field);
        }

        return text.ToString();
    }

    private static string Text(string name, string value) => $"\"{name}\": {InventoryText.Json(value)}";

    private static string Texts(string name, EquatableArray<string> values) => $"\"{name}\": [{values.Join(InventoryText.Json)}]";

    private static string Flag(string name, bool value) => $"\"{name}\": {(value ? "true" : "false")}";
}
