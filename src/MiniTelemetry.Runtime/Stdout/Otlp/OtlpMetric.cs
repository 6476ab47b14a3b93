using MiniTelemetry.Redacting;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>A metric point, as the data points of OTLP have it, and the head of its metric.</summary>
internal static class OtlpMetric
{
    /// <summary>What of the metric stands between its name and its points.</summary>
    public static void WriteKind(Utf8Buffer buffer, Metric metric)
    {
        buffer.Write(metric.MetricType switch
        {
            MetricType.LongGauge or MetricType.DoubleGauge => ",\"gauge\":{"u8,
            MetricType.Histogram => ",\"histogram\":{"u8,
            MetricType.ExponentialHistogram => ",\"exponentialHistogram\":{"u8,
            _ => ",\"sum\":{"u8,
        });
        if (!IsGauge(metric.MetricType))
        {
            buffer.Write(metric.Temporality == AggregationTemporality.Delta
                ? "\"aggregationTemporality\":1,"u8
                : "\"aggregationTemporality\":2,"u8);
        }

        buffer.Write(metric.MetricType switch
        {
            MetricType.LongSum or MetricType.DoubleSum => "\"isMonotonic\":true,\"dataPoints\":["u8,
            MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic => "\"isMonotonic\":false,\"dataPoints\":["u8,
            _ => "\"dataPoints\":["u8,
        });
    }

    public static void Write(Utf8Buffer buffer, MetricType type, in MetricPoint point, Redaction? redaction)
    {
        OtlpValues.WriteTime(buffer, "{\"startTimeUnixNano\":\""u8, point.StartTime.UtcDateTime);
        OtlpValues.WriteTime(buffer, "\",\"timeUnixNano\":\""u8, point.EndTime.UtcDateTime);
        buffer.Write((byte)'"');
        WriteValue(buffer, type, point);
        var list = OtlpAttributes.Begin(buffer, redaction, ",\"attributes\":["u8, hasCount: false);
        foreach (var (key, value) in point.Tags) list.Add(key, value);
        list.End();
        WriteExemplars(buffer, type, point, redaction);
        buffer.Write((byte)'}');
    }

    private static bool IsGauge(MetricType type) => type is MetricType.LongGauge or MetricType.DoubleGauge;

    private static void WriteValue(Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic: WriteLong(buffer, point.GetSumLong()); break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic: WriteDouble(buffer, point.GetSumDouble()); break;
            case MetricType.LongGauge: WriteLong(buffer, point.GetGaugeLastValueLong()); break;
            case MetricType.DoubleGauge: WriteDouble(buffer, point.GetGaugeLastValueDouble()); break;
            case MetricType.Histogram: WriteHistogram(buffer, point); break;
            case MetricType.ExponentialHistogram: WriteExponential(buffer, point); break;
        }
    }

    private static void WriteLong(Utf8Buffer buffer, long value) => OtlpValues.WriteLong(buffer, ",\"asInt\":"u8, value);

    private static void WriteDouble(Utf8Buffer buffer, double value) => OtlpValues.WriteDouble(buffer, ",\"asDouble\":"u8, value);

    private static void WriteSummary(Utf8Buffer buffer, in MetricPoint point)
    {
        OtlpValues.WriteLong(buffer, ",\"count\":"u8, point.GetHistogramCount());
        OtlpValues.WriteDouble(buffer, ",\"sum\":"u8, point.GetHistogramSum());
        if (!point.TryGetHistogramMinMaxValues(out var min, out var max)) return;
        OtlpValues.WriteDouble(buffer, ",\"min\":"u8, min);
        OtlpValues.WriteDouble(buffer, ",\"max\":"u8, max);
    }

    private static void WriteHistogram(Utf8Buffer buffer, in MetricPoint point)
    {
        WriteSummary(buffer, point);
        var counts = new OtlpNumbers(buffer);
        foreach (var bucket in point.GetHistogramBuckets()) counts.Write(",\"bucketCounts\":["u8, bucket.BucketCount);
        counts.End();

        // The last bucket is open: it has a count and no bound.
        var bounds = new OtlpNumbers(buffer);
        foreach (var bucket in point.GetHistogramBuckets())
        {
            if (bucket.ExplicitBound < double.PositiveInfinity) bounds.Write(",\"explicitBounds\":["u8, bucket.ExplicitBound);
        }

        bounds.End();
    }

    private static void WriteExponential(Utf8Buffer buffer, in MetricPoint point)
    {
        WriteSummary(buffer, point);
        var data = point.GetExponentialHistogramData();
        buffer.Write(",\"scale\":"u8);
        Utf8Values.Write(buffer, data.Scale);
        OtlpValues.WriteLong(buffer, ",\"zeroCount\":"u8, data.ZeroCount);
        buffer.Write(",\"positive\":{\"offset\":"u8);
        Utf8Values.Write(buffer, data.PositiveBuckets.Offset);
        var counts = new OtlpNumbers(buffer);
        foreach (var count in data.PositiveBuckets) counts.Write(",\"bucketCounts\":["u8, count);
        counts.End();
        buffer.Write((byte)'}');
    }

    private static void WriteExemplars(Utf8Buffer buffer, MetricType type, in MetricPoint point, Redaction? redaction)
    {
        if (!point.TryGetExemplars(out var exemplars)) return;
        var items = new OtlpItems(buffer);
        foreach (ref readonly var exemplar in exemplars)
        {
            if (!items.Begin(",\"exemplars\":["u8)) continue;
            OtlpValues.WriteTime(buffer, "{\"timeUnixNano\":\""u8, exemplar.Timestamp.UtcDateTime);
            buffer.Write((byte)'"');
            if (type is MetricType.LongSum or MetricType.LongSumNonMonotonic or MetricType.LongGauge) WriteLong(buffer, exemplar.LongValue);
            else WriteDouble(buffer, exemplar.DoubleValue);
            WriteTrace(buffer, exemplar);
            var list = OtlpAttributes.Begin(buffer, redaction, ",\"filteredAttributes\":["u8, hasCount: false);
            foreach (var (key, value) in exemplar.FilteredTags) list.Add(key, value);
            list.End();
            buffer.Write((byte)'}');
        }

        items.End();
    }

    private static void WriteTrace(Utf8Buffer buffer, in Exemplar exemplar)
    {
        if (exemplar.TraceId == default) return;
        OtlpValues.WriteId(buffer, ",\"traceId\":\""u8, exemplar.TraceId);
        OtlpValues.WriteId(buffer, "\",\"spanId\":\""u8, exemplar.SpanId);
        buffer.Write((byte)'"');
    }
}
