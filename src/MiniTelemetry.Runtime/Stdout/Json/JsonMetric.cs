using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>One metric point's line.</summary>
internal static class JsonMetric
{
    public static void Write(JsonLine line, Utf8Buffer buffer, Metric metric, in MetricPoint point)
    {
        line.Begin(buffer, point.EndTime.UtcDateTime, "INFO"u8, "\",\"kind\":\"metric\""u8, metric.MeterName);
        buffer.Write(",\"name\":"u8);
        JsonText.WriteString(buffer, metric.Name);
        buffer.Write(",\"metric_type\":"u8);
        buffer.Write(NameOf(metric.MetricType));
        if (metric.Unit is { Length: > 0 } unit)
        {
            buffer.Write(",\"unit\":"u8);
            JsonText.WriteString(buffer, unit);
        }

        WritePeriod(buffer, metric, point);
        WriteValue(buffer, metric.MetricType, point);
        var list = JsonAttributes.Begin(buffer, line.Redaction);
        foreach (var (key, value) in point.Tags) list.Add(key, value);
        list.End();
        WriteExemplars(line, buffer, metric.MetricType, point);
        JsonLine.End(buffer);
    }

    private static ReadOnlySpan<byte> NameOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "\"counter\""u8,
        MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic => "\"up_down_counter\""u8,
        MetricType.LongGauge or MetricType.DoubleGauge => "\"gauge\""u8,
        MetricType.Histogram => "\"histogram\""u8,
        MetricType.ExponentialHistogram => "\"exponential_histogram\""u8,
        _ => "\"unknown\""u8,
    };

    // A gauge's value is of the moment.
    private static void WritePeriod(Utf8Buffer buffer, Metric metric, in MetricPoint point)
    {
        if (metric.MetricType is MetricType.LongGauge or MetricType.DoubleGauge) return;
        var isDelta = metric.Temporality == AggregationTemporality.Delta;
        buffer.Write(isDelta ? ",\"temporality\":\"delta\""u8 : ",\"temporality\":\"cumulative\""u8);
        buffer.Write(",\"start_timestamp\":\""u8);
        Utf8Values.WriteIsoTimestamp(buffer, point.StartTime.UtcDateTime);
        buffer.Write((byte)'"');
    }

    private static void WriteValue(Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic: WriteFigure(buffer, "value", point.GetSumLong()); break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic: WriteFigure(buffer, "value", point.GetSumDouble()); break;
            case MetricType.LongGauge: WriteFigure(buffer, "value", point.GetGaugeLastValueLong()); break;
            case MetricType.DoubleGauge: WriteFigure(buffer, "value", point.GetGaugeLastValueDouble()); break;
            case MetricType.Histogram or MetricType.ExponentialHistogram: WriteHistogram(buffer, type, point); break;
            default: buffer.Write(",\"value\":null"u8); break;
        }
    }

    private static void WriteHistogram(Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        buffer.Write(",\"count\":"u8);
        Utf8Values.Write(buffer, point.GetHistogramCount());
        WriteFigure(buffer, "sum", point.GetHistogramSum());
        if (point.TryGetHistogramMinMaxValues(out var min, out var max))
        {
            WriteFigure(buffer, "min", min);
            WriteFigure(buffer, "max", max);
        }

        var percentiles = type == MetricType.Histogram ? HistogramPercentiles.OfExplicit(point) : HistogramPercentiles.OfExponential(point);
        if (!percentiles.CanEstimate) return;
        WriteFigure(buffer, "p50", HistogramPercentiles.Rounded(percentiles.Estimate(0.50)));
        WriteFigure(buffer, "p90", HistogramPercentiles.Rounded(percentiles.Estimate(0.90)));
        WriteFigure(buffer, "p99", HistogramPercentiles.Rounded(percentiles.Estimate(0.99)));
    }

    private static void WriteFigure(Utf8Buffer buffer, string member, long value)
    {
        BeginMember(buffer, member);
        Utf8Values.WriteFloating(buffer, value);
    }

    /// <summary>A number that is none is null, so that the member keeps its type, and told as text beside it.</summary>
    private static void WriteFigure(Utf8Buffer buffer, string member, double value)
    {
        BeginMember(buffer, member);
        if (double.IsFinite(value))
        {
            Utf8Values.WriteFloating(buffer, value);
            return;
        }

        buffer.Write("null,\""u8);
        TextEscaping.WriteAscii(buffer, member);
        buffer.Write("_text\":"u8);
        JsonText.WriteNumber(buffer, value, isFinite: false);
    }

    private static void BeginMember(Utf8Buffer buffer, string member)
    {
        buffer.Write(",\""u8);
        TextEscaping.WriteAscii(buffer, member);
        buffer.Write("\":"u8);
    }

    /// <summary>The traces to look at: one for each bucket that has one.</summary>
    private static void WriteExemplars(JsonLine line, Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        if (!point.TryGetExemplars(out var exemplars)) return;
        var any = false;
        foreach (ref readonly var exemplar in exemplars)
        {
            if (exemplar.TraceId == default) continue;
            buffer.Write(any ? ",{\"timestamp\":\""u8 : ",\"exemplars\":[{\"timestamp\":\""u8);
            any = true;
            Utf8Values.WriteIsoTimestamp(buffer, exemplar.Timestamp.UtcDateTime);
            buffer.Write((byte)'"');
            var isLong = type is MetricType.LongSum or MetricType.LongSumNonMonotonic or MetricType.LongGauge;
            if (isLong) WriteFigure(buffer, "value", exemplar.LongValue);
            else WriteFigure(buffer, "value", exemplar.DoubleValue);
            JsonLine.WriteIds(buffer, exemplar.TraceId, exemplar.SpanId);
            var list = JsonAttributes.Begin(buffer, line.Redaction);
            foreach (var (key, value) in exemplar.FilteredTags) list.Add(key, value);
            list.End();
            buffer.Write((byte)'}');
        }

        if (any) buffer.Write((byte)']');
    }
}
