namespace MiniTelemetry.Instrumentation;

/// <summary>
/// What spans and instruments are called, and what they say of themselves, where the attributes do not say it. The generator is compiled
/// with this file too: the inventory that it writes at build time names what runs.
/// </summary>
internal static class InstrumentDefaults
{
    public const string CallsSuffix = ".calls";
    public const string DurationSuffix = ".duration";
    public const string ActiveSuffix = ".active";

    public const string CallsUnit = "{call}";
    public const string EventsUnit = "{event}";
    public const string DurationUnit = "s";

    // OpenTelemetry allows 255 characters; a suffix such as ".duration" follows.
    private const int LongestStem = 240;

    /// <summary>The bucket bounds of durations, in seconds.</summary>
    /// <remarks>Methods are faster than HTTP calls: the conventional bounds begin where most methods have ended.</remarks>
    public static readonly double[] Buckets =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>What the names of a method's instruments begin with, such as <c>order_service.place</c>.</summary>
    public static string Stem(string type, string method)
    {
        var stem = type + "." + method;
        return stem.Length <= LongestStem ? stem : stem.Substring(0, LongestStem);
    }

    /// <summary>The name of a method's span: <c>Type.Method</c>.</summary>
    public static string SpanName(string type, string method) => type.Remove(0, type.LastIndexOf('.') + 1) + "." + method;

    public static string CallsDescription(string method) => $"Calls of {method}.";

    public static string DurationDescription(string method) => $"Duration of {method}.";

    public static string ActiveDescription(string method) => $"Calls of {method} under way.";
}
