namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What a wrapped method returns, and when.</summary>
public enum Returns
{
    Value,
    EndedTask,
    PendingTask,
    EndedValueTask,
    PendingValueTask,
    EndedSource,
    PendingSource,
}
