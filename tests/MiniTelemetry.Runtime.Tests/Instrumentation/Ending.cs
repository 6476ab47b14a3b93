namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>How the body of a shape ends.</summary>
public enum Ending
{
    Succeeds,
    SucceedsLater,
    Throws,
    ThrowsAsync,
    ThrowsLater,
    IsCancelled,
    IsCancelledLater,
    IsCancelledByNobody,
    FaultsWithCancellation,
    FaultsTwice,
}
