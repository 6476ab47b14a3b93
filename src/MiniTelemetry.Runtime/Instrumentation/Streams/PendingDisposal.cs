using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace MiniTelemetry.Instrumentation;

/// <summary>A dispose that was not done at once, handed on as <see cref="PendingMove"/> hands on a move. There is one an enumeration.</summary>
[StackTraceHidden]
internal sealed class PendingDisposal(StreamEnumeration enumeration, ValueTask disposal) : IValueTaskSource
{
    private readonly StepContinuation _continuation = new();

    public void GetResult(short token)
    {
        var isEarly = !disposal.IsCompleted;
        try
        {
            disposal.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            if (!isEarly || !IsPending(disposal))
                enumeration.End(exception);
            throw;
        }

        enumeration.End();
    }

    public ValueTaskSourceStatus GetStatus(short token)
    {
        if (!disposal.IsCompleted)
            return ValueTaskSourceStatus.Pending;
        if (disposal.IsCompletedSuccessfully)
            return ValueTaskSourceStatus.Succeeded;
        return disposal.IsCanceled ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted;
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        var awaiter = disposal.ConfigureAwait((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0).GetAwaiter();
        var action = _continuation.Take(continuation, state);
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0)
            awaiter.OnCompleted(action);
        else
            awaiter.UnsafeOnCompleted(action);
    }

    private static bool IsPending(ValueTask disposal)
    {
        try
        {
            return !disposal.IsCompleted;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
