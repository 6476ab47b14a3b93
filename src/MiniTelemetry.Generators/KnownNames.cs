namespace MiniTelemetry.Generators;

/// <summary>The names that the generator shares with the runtime and with .NET.</summary>
internal static class KnownNames
{
    public const string Namespace = "MiniTelemetry";
    public const string Assembly = "MiniTelemetry.Runtime";
    public const string Traced = "TracedAttribute";
    public const string Counted = "CountedAttribute";
    public const string Timed = "TimedAttribute";
    public const string InFlight = "InFlightAttribute";
    public const string Enrich = "EnrichAttribute";
    public const string Outcome = "OutcomeAttribute";
    public const string LogEvent = "LogEventAttribute";
    public const string Tag = "TagAttribute";
    public const string Redacted = "RedactedAttribute";
    public const string Scope = "TelemetryScopeAttribute";
    public const string Uninstrumented = "UninstrumentedAttribute";

    public const string TracedMetadataName = $"{Namespace}.{Traced}";
    public const string CountedMetadataName = $"{Namespace}.{Counted}";
    public const string TimedMetadataName = $"{Namespace}.{Timed}";
    public const string InFlightMetadataName = $"{Namespace}.{InFlight}";
    public const string EnrichMetadataName = $"{Namespace}.{Enrich}";

    public const string LogEventMetadataName = $"{Namespace}.{LogEvent}";

    /// <summary>What stands in the place of a value that is redacted.</summary>
    public const string RedactedMark = "[redacted]";

    public const string InformationalVersion = "System.Reflection.AssemblyInformationalVersionAttribute";
    public const string StackTraceHidden = "StackTraceHiddenAttribute";
}
