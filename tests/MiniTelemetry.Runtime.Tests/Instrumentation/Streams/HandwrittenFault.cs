namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

internal enum HandwrittenFault
{
    None,
    ThrowsForEnumerator,
    ThrowsAtMove,
    FaultedMove,
    CancelledMove,
    ThrowsAtDispose,
    FaultedDispose,
    CancelledDispose,
    DisposesLater,
    PooledMoves,
}
