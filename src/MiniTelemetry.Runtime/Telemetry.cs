namespace MiniTelemetry;

/// <summary>The running telemetry of this process.</summary>
public sealed class Telemetry;
