namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>What listens to the wrappers.</summary>
public enum TelemetryState
{
    Off,
    On,
    SampledOut,
    PropagationOnly,
    MetricsOnly,
    LogsOnly,
    Failing,
}
