namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>What has become of a metric of the baseline.</summary>
/// <param name="before">The metric as it was.</param>
/// <param name="now">What stands for it now; null if nothing does.</param>
/// <param name="words">The change in words.</param>
internal sealed class MetricChange(BaselineMetric before, CurrentMetric? now, string words)
{
    public BaselineMetric Before { get; } = before;

    public CurrentMetric? Now { get; } = now;

    public string Words { get; } = words;
}
