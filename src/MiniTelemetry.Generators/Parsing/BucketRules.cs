namespace MiniTelemetry.Generators.Parsing;

internal static class BucketRules
{
    /// <summary>Ascending, finite and not negative. None at all is a histogram of count, sum, min and max.</summary>
    public static bool AreValid(double[] buckets) => buckets.All(IsBound) && buckets.Zip(buckets.Skip(1), static (low, high) => low < high).All(Is);

    private static bool IsBound(double bound) => bound >= 0 && !double.IsInfinity(bound);

    private static bool Is(bool ascending) => ascending;
}
