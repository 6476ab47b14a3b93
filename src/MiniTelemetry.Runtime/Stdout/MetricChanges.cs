using OpenTelemetry.Metrics;

namespace MiniTelemetry.Stdout;

/// <summary>Remembers what was last written of each time series, so that one that stands still is not written again.</summary>
internal sealed class MetricChanges(int maxSeries = 10_000)
{
    private readonly Dictionary<Series, (long Count, long Value)> _last = [];

    /// <summary>True if the point differs from the last one of its series that this was asked about.</summary>
    public bool IsNews(Metric metric, in MetricPoint point)
    {
        // Under delta temporality a point is what happened since the last one, and there is none if nothing did.
        if (metric.Temporality == AggregationTemporality.Delta && !IsGauge(metric.MetricType)) return true;
        try
        {
            return Remember(Series.Of(metric, point), StateOf(metric.MetricType, point));
        }
        catch (Exception)
        {
            return true; // A tag value of the application's that cannot be compared.
        }
    }

    private bool Remember(Series series, (long Count, long Value) state)
    {
        if (_last.TryGetValue(series, out var last) && last == state) return false;
        // Beyond the bound it starts anew: too much is written then, and no memory grows.
        if (_last.Count >= maxSeries) _last.Clear();
        _last[series] = state;
        return true;
    }

    private static bool IsGauge(MetricType type) => type is MetricType.LongGauge or MetricType.DoubleGauge;

    private static (long Count, long Value) StateOf(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => (0, point.GetSumLong()),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => (0, BitConverter.DoubleToInt64Bits(point.GetSumDouble())),
        MetricType.LongGauge => (0, point.GetGaugeLastValueLong()),
        MetricType.DoubleGauge => (0, BitConverter.DoubleToInt64Bits(point.GetGaugeLastValueDouble())),
        _ => (point.GetHistogramCount(), BitConverter.DoubleToInt64Bits(point.GetHistogramSum())),
    };

    /// <summary>A metric and the tags of one of its points.</summary>
    private readonly struct Series : IEquatable<Series>
    {
        private readonly Metric _metric;
        private readonly KeyValuePair<string, object?>[] _tags;
        private readonly int _hash;

        private Series(Metric metric, KeyValuePair<string, object?>[] tags)
        {
            var hash = new HashCode();
            hash.Add(metric);
            foreach (var (key, value) in tags)
            {
                hash.Add(key);
                hash.Add(value);
            }

            (_metric, _tags, _hash) = (metric, tags, hash.ToHashCode());
        }

        public static Series Of(Metric metric, in MetricPoint point)
        {
            var tags = new KeyValuePair<string, object?>[point.Tags.Count];
            var i = 0;
            foreach (var tag in point.Tags) tags[i++] = tag;
            return new Series(metric, tags);
        }

        public bool Equals(Series other)
        {
            if (_metric != other._metric || _tags.Length != other._tags.Length) return false;
            for (var i = 0; i < _tags.Length; i++)
            {
                if (_tags[i].Key != other._tags[i].Key || !Equals(_tags[i].Value, other._tags[i].Value)) return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Series other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}
