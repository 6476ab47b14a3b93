using System.Diagnostics;
using System.Threading.Tasks.Sources;

namespace MiniTelemetry.Instrumentation;

/// <summary>A move that was not done at once: the body's own task, of which this hears when the caller reads it.</summary>
/// <remarks>All that the caller asks is handed on, so contexts, status and repeated or early reads are what they are without us.</remarks>
[StackTraceHidden]
internal sealed class PendingMove(StreamEnumeration enumeration, ValueTask<bool> move) : IValueTaskSource<bool>
{
    private readonly StepContinuation _continuation = new();
    private ValueTask<bool> _move = move;
    private short _version;
    private bool _isRead;

    internal ValueTask<bool> Task => new(this, _version);

    internal bool TryReuse(ValueTask<bool> next)
    {
        if (!_isRead || _continuation.IsTaken)
            return false;
        _move = next;
        _isRead = false;
        _version++;
        return true;
    }

    public bool GetResult(short token)
    {
        Check(token);
        if (_isRead)
            return _move.GetAwaiter().GetResult();
        var isEarly = !_move.IsCompleted;
        bool hasItem;
        try
        {
            hasItem = _move.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            if (!isEarly || !IsPending(_move))
                Fail(exception);
            throw;
        }

        _isRead = true;
        enumeration.Moved(hasItem);
        return hasItem;
    }

    public ValueTaskSourceStatus GetStatus(short token)
    {
        Check(token);
        if (!_move.IsCompleted)
            return ValueTaskSourceStatus.Pending;
        if (_move.IsCompletedSuccessfully)
            return ValueTaskSourceStatus.Succeeded;
        return _move.IsCanceled ? ValueTaskSourceStatus.Canceled : ValueTaskSourceStatus.Faulted;
    }

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        Check(token);
        var awaiter = _move.ConfigureAwait((flags & ValueTaskSourceOnCompletedFlags.UseSchedulingContext) != 0).GetAwaiter();
        var action = _continuation.Take(continuation, state);
        if ((flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext) != 0)
            awaiter.OnCompleted(action);
        else
            awaiter.UnsafeOnCompleted(action);
    }

    // A source refuses to be read early, a task waits; and one that has been read may refuse to say more.
    private static bool IsPending(ValueTask<bool> move)
    {
        try
        {
            return !move.IsCompleted;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void Fail(Exception exception)
    {
        _isRead = true;
        enumeration.End(exception);
    }

    private void Check(short token)
    {
        if (token != _version)
            throw new InvalidOperationException("The task of an earlier move was read after the next one had begun.");
    }
}
