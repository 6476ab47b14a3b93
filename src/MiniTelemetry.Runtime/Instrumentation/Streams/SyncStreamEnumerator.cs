using System.Collections;
using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>A body's <see cref="IEnumerator"/>, whose moves are one recorded call.</summary>
/// <remarks>It also ends with the last move: the body has then run to its end, and who moves by hand often forgets to dispose.</remarks>
[StackTraceHidden]
internal class SyncStreamEnumerator(StreamCall call, IEnumerator body) : StreamEnumeration(call, CancellationToken.None), IEnumerator, IDisposable
{
    object? IEnumerator.Current => body.Current;

    public bool MoveNext()
    {
        if (!BeginMove())
            return body.MoveNext();
        var step = Enter();
        bool hasItem;
        try
        {
            hasItem = body.MoveNext();
        }
        catch (Exception exception)
        {
            Leave(step);
            End(exception);
            throw;
        }

        Leave(step);
        Moved(hasItem);
        if (!hasItem)
            End();
        return hasItem;
    }

    public void Reset() => body.Reset();

    public void Dispose()
    {
        if (BeginDispose())
            DisposeInside();
        else
            (body as IDisposable)?.Dispose();
    }

    private void DisposeInside()
    {
        var step = Enter();
        try
        {
            (body as IDisposable)?.Dispose();
        }
        catch (Exception exception)
        {
            Leave(step);
            End(exception);
            throw;
        }

        Leave(step);
        End();
    }
}
