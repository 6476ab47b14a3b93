using System.Globalization;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Bucket bounds are ascending, finite and not negative. None at all is a histogram of count, sum, min and max.</summary>
internal static class BucketRules
{
    public static bool AreValid(double[] buckets) => FirstWrong(buckets) is null;

    /// <summary>The first bound that breaks the rule, in words.</summary>
    public static string? FirstWrong(double[] buckets)
    {
        for (var index = 0; index < buckets.Length; index++)
        {
            if (!(buckets[index] >= 0) || double.IsInfinity(buckets[index]))
                return $"{Text(buckets[index])} is no number of seconds";
            if (index > 0 && buckets[index] <= buckets[index - 1])
                return $"{Text(buckets[index])} follows {Text(buckets[index - 1])}";
        }

        return null;
    }

    private static string Text(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);
}
