using System.Collections;
using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IEnumerable"/>, each of whose enumerations is recorded.</summary>
[StackTraceHidden]
internal class SyncStream(StreamCall call, IEnumerable body) : IEnumerable
{
    IEnumerator IEnumerable.GetEnumerator()
    {
        var failuresBefore = FailureLog.Sequence;
        try
        {
            return Wrap(body.GetEnumerator());
        }
        catch (Exception exception)
        {
            call.Fail(exception, failuresBefore);
            throw;
        }
    }

    protected virtual IEnumerator Wrap(IEnumerator enumerator) => call.Complete(enumerator);
}
