using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IAsyncEnumerator{T}"/>, whose moves are one recorded call.</summary>
/// <remarks>
/// Nothing here is an async method: it would undo what a body changes in the caller's context, cost an allocation a move and put itself
/// into stack traces.
/// </remarks>
[StackTraceHidden]
internal sealed class AsyncStreamEnumerator<T>(StreamCall call, IAsyncEnumerator<T> body, CancellationToken cancellation)
    : StreamEnumeration(call, cancellation), IAsyncEnumerator<T>
    where T : allows ref struct
{
    private PendingMove? _pending;

    public T Current => body.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        if (!BeginMove())
            return body.MoveNextAsync();
        var step = Enter();
        ValueTask<bool> move;
        try
        {
            move = body.MoveNextAsync();
        }
        catch (Exception exception)
        {
            Leave(step);
            End(exception);
            throw;
        }

        Leave(step);
        return move.IsCompletedSuccessfully ? Moved(move) : Pend(move);
    }

    public ValueTask DisposeAsync()
    {
        if (!BeginDispose())
            return body.DisposeAsync();
        var step = Enter();
        ValueTask disposal;
        try
        {
            disposal = body.DisposeAsync();
        }
        catch (Exception exception)
        {
            Leave(step);
            End(exception);
            throw;
        }

        Leave(step);
        return disposal.IsCompletedSuccessfully ? Disposed(disposal) : new ValueTask(new PendingDisposal(this, disposal), 0);
    }

    private ValueTask<bool> Moved(ValueTask<bool> move)
    {
        var hasItem = move.Result;
        Moved(hasItem);
        return new ValueTask<bool>(hasItem);
    }

    private ValueTask Disposed(ValueTask disposal)
    {
        disposal.GetAwaiter().GetResult();
        End();
        return ValueTask.CompletedTask;
    }

    // One object serves all moves, as long as each has been read before the next.
    private ValueTask<bool> Pend(ValueTask<bool> move)
    {
        if (_pending is not { } pending || !pending.TryReuse(move))
            _pending = pending = new PendingMove(this, move);
        return pending.Task;
    }
}
