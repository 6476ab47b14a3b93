using System.Collections;
using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IEnumerable{T}"/>, each of whose enumerations is recorded.</summary>
[StackTraceHidden]
internal sealed class SyncStream<T>(StreamCall call, IEnumerable<T> body) : SyncStream(call, body), IEnumerable<T>
    where T : allows ref struct
{
    private readonly StreamCall _call = call;

    public IEnumerator<T> GetEnumerator()
    {
        var failuresBefore = FailureLog.Sequence;
        try
        {
            return _call.Complete(body.GetEnumerator());
        }
        catch (Exception exception)
        {
            _call.Fail(exception, failuresBefore);
            throw;
        }
    }

    protected override IEnumerator Wrap(IEnumerator enumerator) =>
        enumerator is IEnumerator<T> typed ? _call.Complete(typed) : base.Wrap(enumerator);
}
