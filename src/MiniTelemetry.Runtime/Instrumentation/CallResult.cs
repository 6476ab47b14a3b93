namespace MiniTelemetry.Instrumentation;

/// <summary>How a call ended.</summary>
internal enum CallResult
{
    Succeeded,
    Cancelled,
    ExpectedError,
    Failed,
}
