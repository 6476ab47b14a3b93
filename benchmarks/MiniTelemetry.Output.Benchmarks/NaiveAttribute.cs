using System.Text.Json;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>An attribute as the naive writers have it.</summary>
internal static class NaiveAttribute
{
    public static void Write(Utf8JsonWriter json, string key, object? value)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WritePropertyName("value");
        JsonSerializer.Serialize(json, value);
        json.WriteEndObject();
    }
}
