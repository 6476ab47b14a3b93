using MiniTelemetry.Stdout;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The real SDK with the text format at its end.</summary>
internal sealed class TextPipeline(
    TextFormatterOptions? options = null,
    bool keepFormattedMessage = false,
    bool writeUnchanged = false,
    Action<MeterProviderBuilder>? metrics = null,
    MetricReaderTemporalityPreference temporality = MetricReaderTemporalityPreference.Cumulative)
    : FormatPipeline(new TextFormatter(options ?? new()), keepFormattedMessage, writeUnchanged, metrics, temporality);
