using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class HistogramPercentilesTests
{
    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(0.9, 9)]
    [InlineData(1, 10)]
    [InlineData(0, 0)]
    public void A_bucket_is_taken_as_evenly_filled(double share, double expected)
    {
        var percentiles = new HistogramPercentiles(0, 10);
        percentiles.Add(0, 10, 100);
        Assert.Equal(expected, percentiles.Estimate(share), 9);
    }

    [Fact]
    public void Estimates_stay_between_the_smallest_and_the_largest_value()
    {
        var percentiles = new HistogramPercentiles(0.3, 0.3);
        percentiles.Add(double.NegativeInfinity, 0.25, 0);
        percentiles.Add(0.25, 0.5, 1);
        percentiles.Add(0.5, double.PositiveInfinity, 0);
        Assert.Equal(0.3, percentiles.Estimate(0.5));
        Assert.Equal(0.3, percentiles.Estimate(0.99));
    }

    [Fact]
    public void Without_a_known_range_open_buckets_end_at_their_bounds()
    {
        var percentiles = new HistogramPercentiles(double.NegativeInfinity, double.PositiveInfinity);
        percentiles.Add(double.NegativeInfinity, 10, 1);
        percentiles.Add(10, double.PositiveInfinity, 1);
        Assert.Equal(10, percentiles.Estimate(0.5));
        Assert.Equal(10, percentiles.Estimate(0.99));
    }

    [Fact]
    public void Nothing_recorded_gives_nothing_to_estimate() =>
        Assert.False(new HistogramPercentiles(0, 0).CanEstimate);
}
