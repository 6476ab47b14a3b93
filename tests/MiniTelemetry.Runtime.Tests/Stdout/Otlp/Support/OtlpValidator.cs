using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>
/// Refuses everything that a strict reader of OTLP/JSON could refuse: keys that no message has, values of another type, ids of another length,
/// empty envelopes and lists, keys twice, counts that do not add up, lines that a container runtime would split.
/// </summary>
internal static class OtlpValidator
{
    public const int LineLimit = 16 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>Checks a line, given without its newline.</summary>
    public static void Check(string line, bool maySplit = false)
    {
        Assert.DoesNotContain(line, static c => c < ' ' || c == '\u007f');
        if (!maySplit) Assert.True(Encoding.UTF8.GetByteCount(line) + 1 < LineLimit, $"a line of {line.Length} characters");
        using var document = JsonDocument.Parse(line, Strict);
        var message = OtlpMessages.OfLine(line);
        Assert.Single(document.RootElement.EnumerateObject());
        CheckMessage(document.RootElement, message, message);
    }

    /// <summary>Checks one message, however it is laid out.</summary>
    public static void CheckMessage(string json, string message)
    {
        using var document = JsonDocument.Parse(json, Strict);
        CheckMessage(document.RootElement, message, message);
    }

    private static void CheckMessage(JsonElement element, string message, string path)
    {
        Expect(element.ValueKind == JsonValueKind.Object, path, element);
        var fields = OtlpMessages.FieldsOf(message);
        var groups = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            var field = fields.SingleOrDefault(field => field.Name == property.Name);
            Expect(field is not null, $"{path}.{property.Name}", element);
            Expect(field!.Group is null || groups.Add(field.Group), $"{path}.{property.Name} beside another of its group", element);
            CheckField(property.Value, field, $"{path}.{property.Name}");
        }

        CheckSense(element, message, path);
    }

    private static void CheckField(JsonElement value, OtlpField field, string path)
    {
        if (!field.IsRepeated)
        {
            CheckValue(value, field, path);
            return;
        }

        Expect(value.ValueKind == JsonValueKind.Array, path, value);
        Expect(value.GetArrayLength() > 0 || field.Name == "values", path + " is empty", value);
        foreach (var item in value.EnumerateArray()) CheckValue(item, field, path);
        if (field.Type == "KeyValue") CheckUnique(value, path);
    }

    private static void CheckUnique(JsonElement list, string path)
    {
        var keys = list.EnumerateArray().Select(static pair => pair.GetProperty("key").GetString()).ToList();
        Expect(keys.Distinct().Count() == keys.Count, path + " has a key twice", list);
    }

    private static void CheckValue(JsonElement value, OtlpField field, string path)
    {
        if (field.IsMessage) CheckMessage(value, field.Type, path);
        else Expect(IsValid(value, field), $"{path} ({field.Type})", value);
    }

    private static bool IsValid(JsonElement value, OtlpField field) => field.Type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "double" => value.ValueKind == JsonValueKind.Number
            || value.ValueKind == JsonValueKind.String && value.GetString() is "NaN" or "Infinity" or "-Infinity",
        "bytes" => value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out _),
        "id16" => IsId(value, 32),
        "id8" => IsId(value, 16),
        "fixed32" or "uint32" => value.ValueKind == JsonValueKind.Number && value.TryGetUInt32(out var number)
            && (number > 0 || field.Name == "flags"),
        "sint32" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ when field.IsDecimalString => value.ValueKind == JsonValueKind.String && IsDecimal(value.GetString()!, field.IsSigned),
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number <= field.Largest,
    };

    // An id of zeros is none: the field is to be left out then.
    private static bool IsId(JsonElement value, int length) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } id && id.Length == length
        && id.All(static c => char.IsAsciiHexDigitLower(c)) && id.Any(static c => c != '0');

    private static bool IsDecimal(string text, bool isSigned) => isSigned
        ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static void CheckSense(JsonElement element, string message, string path)
    {
        foreach (var key in RequiredOf(message)) Expect(element.TryGetProperty(key, out _), $"{path} has no {key}", element);
        switch (message)
        {
            case "Metric": CheckGroup(element, message, "data", path); break;
            case "NumberDataPoint" or "Exemplar": CheckGroup(element, message, "value", path); break;
            case "HistogramDataPoint": CheckHistogram(element, path); break;
            case "ExponentialHistogramDataPoint": CheckExponential(element, path); break;
        }
    }

    private static void CheckGroup(JsonElement element, string message, string group, string path) => Expect(
        OtlpMessages.FieldsOf(message).Any(field => field.Group == group && element.TryGetProperty(field.Name, out _)), $"{path} has no {group}", element);

    private static string[] RequiredOf(string message) => message switch
    {
        "ResourceSpans" => ["resource", "scopeSpans"],
        "ResourceLogs" => ["resource", "scopeLogs"],
        "ResourceMetrics" => ["resource", "scopeMetrics"],
        "ScopeSpans" => ["scope", "spans"],
        "ScopeLogs" => ["scope", "logRecords"],
        "ScopeMetrics" => ["scope", "metrics"],
        "InstrumentationScope" => ["name"],
        "Span" => ["traceId", "spanId", "name", "kind", "startTimeUnixNano", "endTimeUnixNano", "flags"],
        "Link" => ["traceId", "spanId"],
        "Event" => ["timeUnixNano", "name"],
        "LogRecord" => ["timeUnixNano", "observedTimeUnixNano", "severityNumber"],
        "Metric" => ["name"],
        "Sum" => ["dataPoints", "aggregationTemporality", "isMonotonic"],
        "Histogram" or "ExponentialHistogram" => ["dataPoints", "aggregationTemporality"],
        "Gauge" => ["dataPoints"],
        "NumberDataPoint" or "HistogramDataPoint" or "ExponentialHistogramDataPoint" => ["startTimeUnixNano", "timeUnixNano"],
        "KeyValue" => ["key", "value"],
        _ => [],
    };

    private static void CheckHistogram(JsonElement point, string path)
    {
        var counts = Counts(point);
        double[] bounds = point.TryGetProperty("explicitBounds", out var list) ? [.. list.EnumerateArray().Select(static bound => bound.GetDouble())] : [];
        var (fit, counted) = (counts.Length == 0 ? bounds.Length == 0 : counts.Length == bounds.Length + 1, counts.Sum(static count => (long)count));
        Expect(fit, path + " has bounds that do not fit its buckets", point);
        Expect(bounds.Zip(bounds.Skip(1), static (a, b) => a < b).All(static ascends => ascends), path + " has bounds that do not ascend", point);
        Expect(counts.Length == 0 || (ulong)counted == Number(point, "count"), path + " has buckets that do not add up", point);
    }

    private static void CheckExponential(JsonElement point, string path)
    {
        var counted = Counts(point.GetProperty("positive")).Sum(static count => (long)count) + (long)Number(point, "zeroCount");
        Expect((ulong)counted == Number(point, "count"), path + " has buckets that do not add up", point);
    }

    private static ulong[] Counts(JsonElement element) => element.TryGetProperty("bucketCounts", out var list)
        ? [.. list.EnumerateArray().Select(static count => ulong.Parse(count.GetString()!, CultureInfo.InvariantCulture))]
        : [];

    private static ulong Number(JsonElement element, string key) => ulong.Parse(element.GetProperty(key).GetString()!, CultureInfo.InvariantCulture);

    private static void Expect(bool condition, string what, JsonElement element) => Assert.True(condition, $"{what}: {element}");
}
