using System.Globalization;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Percentiles estimated from a histogram's buckets: the rank's place inside its bucket, taken as evenly filled, and never outside
/// the smallest and the largest value where those are known. Those of a point are the thread's only ones, good until it asks for the next.
/// </summary>
internal sealed class HistogramPercentiles
{
    [ThreadStatic]
    private static HistogramPercentiles? s_ofPoint;

    private readonly List<(double Lower, double Upper, long Count)> _buckets = [];
    private double _min;
    private double _max;
    private long _total;

    public HistogramPercentiles(double min, double max) => (_min, _max) = (min, max);

    public bool CanEstimate => _total > 0;

    public static HistogramPercentiles OfExplicit(in MetricPoint point)
    {
        var percentiles = ForRangeOf(point);
        var lower = double.NegativeInfinity;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            percentiles.Add(lower, bucket.ExplicitBound, bucket.BucketCount);
            lower = bucket.ExplicitBound;
        }

        return percentiles;
    }

    public static HistogramPercentiles OfExponential(in MetricPoint point)
    {
        var percentiles = ForRangeOf(point);
        var data = point.GetExponentialHistogramData();
        percentiles.Add(0, 0, data.ZeroCount);
        percentiles.AddExponential(data.Scale, data.PositiveBuckets);
        return percentiles;
    }

    /// <summary>Buckets are added from the lowest to the highest.</summary>
    public void Add(double lower, double upper, long count)
    {
        if (count <= 0) return;
        _buckets.Add((lower, upper, count));
        _total += count;
    }

    /// <summary>The value that a share of all values, between 0 and 1, does not exceed.</summary>
    public double Estimate(double share)
    {
        var rank = share * _total;
        double below = 0;
        foreach (var (lower, upper, count) in _buckets)
        {
            if (below + count >= rank) return Within(lower, upper, (rank - below) / count);
            below += count;
        }

        return _max;
    }

    /// <summary>Four significant digits: more would only look like knowledge.</summary>
    public static double Rounded(double estimate)
    {
        Span<char> digits = stackalloc char[32]; // Arithmetic would leave traces of its own behind them.
        return double.IsFinite(estimate) && estimate.TryFormat(digits, out var length, "E3", CultureInfo.InvariantCulture)
            ? double.Parse(digits[..length], CultureInfo.InvariantCulture)
            : estimate;
    }

    private static HistogramPercentiles ForRangeOf(in MetricPoint point)
    {
        if (!point.TryGetHistogramMinMaxValues(out var min, out var max)) (min, max) = (double.NegativeInfinity, double.PositiveInfinity);
        var percentiles = s_ofPoint ??= new HistogramPercentiles(min, max);
        percentiles._buckets.Clear();
        (percentiles._min, percentiles._max, percentiles._total) = (min, max, 0);
        return percentiles;
    }

    // The SDK keeps no negative values in these.
    private void AddExponential(int scale, ExponentialHistogramBuckets buckets)
    {
        var index = buckets.Offset;
        foreach (var count in buckets)
        {
            Add(BoundOf(index, scale), BoundOf(index + 1, scale), count);
            index++;
        }
    }

    private static double BoundOf(int index, int scale) => Math.Pow(2, index * Math.Pow(2, -scale));

    private double Within(double lower, double upper, double part)
    {
        // A bucket open to one side ends where the values do; if that is not known, at its own bound.
        var low = Math.Max(lower, _min);
        var high = Math.Min(upper, _max);
        if (double.IsInfinity(low)) low = high is > 0 and < double.PositiveInfinity ? 0 : high;
        if (double.IsInfinity(high)) high = low;
        return low + (high - low) * part;
    }
}
