using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IAsyncEnumerable{T}"/>, each of whose enumerations is recorded.</summary>
[StackTraceHidden]
internal sealed class AsyncStream<T>(StreamCall call, IAsyncEnumerable<T> body) : IAsyncEnumerable<T>
    where T : allows ref struct
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var failuresBefore = FailureLog.Sequence;
        try
        {
            var enumerator = body.GetAsyncEnumerator(cancellationToken);
            return enumerator is null ? null! : new AsyncStreamEnumerator<T>(call, enumerator, cancellationToken);
        }
        catch (Exception exception)
        {
            call.Fail(exception, failuresBefore);
            throw;
        }
    }
}
