using System.Text.Json;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>The real SDK with OTLP lines at its end, each of which is checked.</summary>
internal sealed class OtlpPipeline(
    bool keepFormattedMessage = false,
    Action<MeterProviderBuilder>? metrics = null,
    MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative,
    Resource? resource = null,
    Redaction? redaction = null)
    : FormatPipeline(new OtlpFormatter(redaction), keepFormattedMessage, writeUnchanged: false, metrics, temporality, resource)
{
    public string[] Checked(bool maySplit = false)
    {
        var lines = Lines();
        Assert.All(lines, line => OtlpValidator.Check(line, maySplit));
        return lines;
    }

    public List<JsonElement> Spans() => OtlpLines.Spans(Checked());

    public JsonElement Span() => Assert.Single(Spans());

    public List<JsonElement> Logs() => OtlpLines.Logs(Checked());

    public JsonElement Log() => Assert.Single(Logs());

    public List<JsonElement> Metrics() => OtlpLines.Metrics(Checked());

    public JsonElement Metric() => Assert.Single(Metrics());
}
