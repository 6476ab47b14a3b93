using System.Text.Json.Nodes;
using MiniTelemetry.Redacting;
using MiniTelemetry.Stdout;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The real SDK with the json format at its end.</summary>
internal sealed class JsonPipeline(
    Redaction? redaction = null,
    bool keepFormattedMessage = false,
    Action<MeterProviderBuilder>? metrics = null,
    MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative,
    Resource? resource = null)
    : FormatPipeline(
        new JsonFormatter(redaction), keepFormattedMessage, metrics: metrics, temporality: temporality,
        resource: resource ?? ResourceBuilder.CreateEmpty().AddAttributes([new("service.name", "orders"), new("host.name", "web-1")]).Build())
{
    public List<JsonObject> Records() => [.. Lines().Select(JsonRecord.Read)];

    public JsonObject Record() => JsonRecord.Read(Line());
}
