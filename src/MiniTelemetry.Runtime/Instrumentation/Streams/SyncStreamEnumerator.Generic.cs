using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IEnumerator{T}"/>, whose moves are one recorded call.</summary>
[StackTraceHidden]
internal sealed class SyncStreamEnumerator<T>(StreamCall call, IEnumerator<T> body) : SyncStreamEnumerator(call, body), IEnumerator<T>
    where T : allows ref struct
{
    private readonly IEnumerator<T> _body = body;

    public T Current => _body.Current;
}
