namespace MiniTelemetry.Stdout;

/// <summary>The instrumentation scope of our own messages.</summary>
internal static class OwnScope
{
    public const string Name = "MiniTelemetry";

    public static string Version { get; } = ResourceAttributes.VersionOf(typeof(Telemetry));
}
