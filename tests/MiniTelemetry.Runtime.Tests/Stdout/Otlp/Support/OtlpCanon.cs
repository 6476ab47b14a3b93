using System.Globalization;
using System.Text.Json;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>
/// Records of OTLP one by one, each as lines <c>path=value</c> that two encoders must agree on: with its resource and scope, fields by their
/// definition, what stands for nothing left out, attributes by key.
/// </summary>
internal static class OtlpCanon
{
    public static List<string> Records(IEnumerable<JsonElement> data, string message)
    {
        var records = new List<string>();
        foreach (var item in data) Open(item, message, [], records);
        return records;
    }

    // Down to the first message that is no envelope; what stands beside the list on the way belongs to each of its items.
    private static void Open(JsonElement element, string message, List<string> around, List<string> records)
    {
        var inside = OtlpMessages.FieldsOf(message).Where(field => IsEnvelope(field, element)).ToList();
        if (inside.Count == 0)
        {
            var lines = new List<string>(around);
            Write(element, message, message, lines);
            records.Add(string.Join('\n', lines));
            return;
        }

        var beside = new List<string>(around);
        foreach (var field in OtlpMessages.FieldsOf(message).Except(inside)) WriteField(element, field, message, beside);
        foreach (var field in inside)
        {
            var value = element.GetProperty(field.Name);
            if (!field.IsRepeated) Open(value, field.Type, beside, records);
            else foreach (var item in value.EnumerateArray()) Open(item, field.Type, beside, records);
        }
    }

    private static bool IsEnvelope(OtlpField field, JsonElement element) =>
        field.IsMessage && field.Name is "resourceSpans" or "scopeSpans" or "spans" or "resourceLogs" or "scopeLogs" or "logRecords" or "resourceMetrics"
            or "scopeMetrics" or "metrics" or "gauge" or "sum" or "histogram" or "exponentialHistogram" or "dataPoints"
        && element.TryGetProperty(field.Name, out _);

    private static void Write(JsonElement element, string message, string path, List<string> lines)
    {
        foreach (var field in OtlpMessages.FieldsOf(message)) WriteField(element, field, path, lines);
    }

    private static void WriteField(JsonElement element, OtlpField field, string path, List<string> lines)
    {
        if (!element.TryGetProperty(field.Name, out var value)) return;
        path = $"{path}.{field.Name}";
        if (!field.IsRepeated)
        {
            WriteValue(value, field, path, lines);
            return;
        }

        var items = value.EnumerateArray();
        if (field.Type == "KeyValue")
        {
            foreach (var pair in items.OrderBy(static pair => pair.GetProperty("key").GetString(), StringComparer.Ordinal))
                WriteAttribute(pair, path, lines);
        }
        else
        {
            var index = 0;
            foreach (var item in items) WriteValue(item, field, $"{path}[{index++}]", lines);
        }
    }

    private static void WriteAttribute(JsonElement pair, string path, List<string> lines)
    {
        path = $"{path}[{pair.GetProperty("key").GetString()}]";
        lines.Add(path);
        if (pair.TryGetProperty("value", out var value)) Write(value, "AnyValue", path, lines);
    }

    private static void WriteValue(JsonElement value, OtlpField field, string path, List<string> lines)
    {
        if (field.IsMessage)
        {
            // That an item of a list or one of several is there says something, even if it is empty.
            if (field.IsRepeated || field.Group is not null) lines.Add(path);
            Write(value, field.Type, path, lines);
            return;
        }

        var text = value.ValueKind == JsonValueKind.Number
            ? value.GetDouble().ToString(CultureInfo.InvariantCulture)
            : value.ToString();
        if (field.Group is not null || field.IsRepeated || text is not ("" or "0" or "False")) lines.Add($"{path}={text}");
    }
}
