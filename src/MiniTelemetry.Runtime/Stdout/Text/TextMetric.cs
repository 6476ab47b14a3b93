using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>One metric point's line.</summary>
internal static class TextMetric
{
    // Each bucket has one; those of the slowest are worth a look.
    private const int MostExemplars = 3;

    public static void Write(TextLine line, Utf8Buffer buffer, Metric metric, in MetricPoint point)
    {
        line.Begin(buffer, point.EndTime.UtcDateTime, "METRIC"u8, TextColours.Metric, metric.MeterName);
        TextEscaping.WriteToken(buffer, metric.Name);
        if (metric.Unit is { Length: > 0 } unit)
        {
            buffer.Write((byte)' ');
            TextEscaping.WriteToken(buffer, unit);
        }

        buffer.Write(" - "u8);
        WriteValue(buffer, metric.MetricType, point);
        WriteAttributes(line, buffer, metric.MetricType, point);
        buffer.Write((byte)'\n');
    }

    private static void WriteValue(Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic: Utf8Values.Write(buffer, point.GetSumLong()); break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic: Utf8Values.WriteFigure(buffer, point.GetSumDouble()); break;
            case MetricType.LongGauge: Utf8Values.Write(buffer, point.GetGaugeLastValueLong()); break;
            case MetricType.DoubleGauge: Utf8Values.WriteFigure(buffer, point.GetGaugeLastValueDouble()); break;
            case MetricType.Histogram or MetricType.ExponentialHistogram: WriteHistogram(buffer, type, point); break;
            default: buffer.Write("?"u8); break;
        }
    }

    private static void WriteHistogram(Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        buffer.Write("count="u8);
        Utf8Values.Write(buffer, point.GetHistogramCount());
        WriteFigure(buffer, " sum="u8, point.GetHistogramSum());
        if (point.TryGetHistogramMinMaxValues(out var min, out var max))
        {
            WriteFigure(buffer, " min="u8, min);
            WriteFigure(buffer, " max="u8, max);
        }

        // Of one value there is nothing to estimate.
        if (point.GetHistogramCount() == 1) return;
        var percentiles = type == MetricType.Histogram ? HistogramPercentiles.OfExplicit(point) : HistogramPercentiles.OfExponential(point);
        if (!percentiles.CanEstimate) return;
        WriteFigure(buffer, " p50="u8, HistogramPercentiles.Rounded(percentiles.Estimate(0.50)));
        WriteFigure(buffer, " p90="u8, HistogramPercentiles.Rounded(percentiles.Estimate(0.90)));
        WriteFigure(buffer, " p99="u8, HistogramPercentiles.Rounded(percentiles.Estimate(0.99)));
    }

    private static void WriteFigure(Utf8Buffer buffer, ReadOnlySpan<byte> label, double value)
    {
        buffer.Write(label);
        Utf8Values.WriteFigure(buffer, value);
    }

    private static void WriteAttributes(TextLine line, Utf8Buffer buffer, MetricType type, in MetricPoint point)
    {
        var list = TextAttributes.Begin(buffer, line.Redaction);
        foreach (var (key, value) in point.Tags) list.Add(key, value);
        WriteExemplars(line, buffer, list, type, point);
        list.End();
    }

    /// <summary>The traces to look at: <c>exemplars=[trace:span:value,…]</c>, those of the largest values, the largest first.</summary>
    private static void WriteExemplars(TextLine line, Utf8Buffer buffer, AttributeList list, MetricType type, in MetricPoint point)
    {
        if (!point.TryGetExemplars(out var exemplars)) return;
        var isLong = type is MetricType.LongSum or MetricType.LongSumNonMonotonic or MetricType.LongGauge;
        Span<int> largest = stackalloc int[MostExemplars];
        var count = FindLargest(exemplars, isLong, largest);
        if (count == 0 || !list.BeginValue("exemplars")) return;
        for (var i = 0; i < count; i++)
        {
            buffer.Write(i == 0 ? (byte)'[' : (byte)',');
            WriteExemplar(line, buffer, exemplars, isLong, largest[i]);
        }

        buffer.Write((byte)']');
    }

    /// <summary>Finds the places of the exemplars of a trace that have the largest values.</summary>
    private static int FindLargest(ReadOnlyExemplarCollection exemplars, bool isLong, Span<int> largest)
    {
        Span<double> values = stackalloc double[MostExemplars];
        var count = 0;
        var place = -1;
        foreach (ref readonly var exemplar in exemplars)
        {
            place++;
            if (exemplar.TraceId == default) continue;
            var value = isLong ? exemplar.LongValue : exemplar.DoubleValue;
            var rank = count;
            while (rank > 0 && !(values[rank - 1] >= value)) rank--;
            if (rank == MostExemplars) continue;
            if (count < MostExemplars) count++;
            for (var i = count - 1; i > rank; i--) (values[i], largest[i]) = (values[i - 1], largest[i - 1]);
            (values[rank], largest[rank]) = (value, place);
        }

        return count;
    }

    private static void WriteExemplar(TextLine line, Utf8Buffer buffer, ReadOnlyExemplarCollection exemplars, bool isLong, int place)
    {
        foreach (ref readonly var exemplar in exemplars)
        {
            if (place-- > 0) continue;
            line.WriteId(buffer, exemplar.TraceId);
            buffer.Write((byte)':');
            line.WriteId(buffer, exemplar.SpanId);
            buffer.Write((byte)':');
            if (isLong) Utf8Values.Write(buffer, exemplar.LongValue);
            else Utf8Values.WriteFigure(buffer, exemplar.DoubleValue);
            return;
        }
    }
}
