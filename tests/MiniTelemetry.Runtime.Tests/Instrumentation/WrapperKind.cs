namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What kind of method a wrapper is around.</summary>
public enum WrapperKind
{
    Synchronous,
    Task,
    PendingTask,
    HandedOnTask,
    ValueTask,
    PendingValueTask,
    ReadResult,
    Stream,
    AsyncStream,
    StreamThatFailsToBegin,
    Untraced,
    Root,
}
