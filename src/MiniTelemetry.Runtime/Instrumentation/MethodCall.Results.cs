namespace MiniTelemetry.Instrumentation;

// Calls whose result is read: for a tag, or for a failure that it tells of. Apart, so that the others carry nothing of it.
public sealed partial class MethodCall
{
    /// <summary>Ends a call that returned a value.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="result">What the body returned.</param>
    /// <param name="reader">Tells what it says.</param>
    public void Complete<T>(T result, ResultReader<T> reader)
        where T : allows ref struct
    {
        FinishRead(result, reader);
        Leave();
        GiveBack();
    }

    /// <inheritdoc cref="Complete(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="task">What the body returned.</param>
    /// <param name="reader">Tells what its result says, where it succeeds.</param>
    public Task<T> Complete<T>(Task<T> task, ResultReader<T> reader)
    {
        if (task is null)
        {
            Complete();
            return task!;
        }

        if (task.IsCompletedSuccessfully)
        {
            Complete(task.Result, reader);
            return task;
        }

        if (task.Status == TaskStatus.Created)
        {
            FinishCold(task, reader);
            return task;
        }

        if (EndsHere(task))
            return task;

        // Not IsCompleted: it may have succeeded by now, and then its result is still to be read.
        return task.IsFaulted ? HandOn(task) : FinishLater(task, reader);
    }

    /// <inheritdoc cref="Complete{T}(Task{T}, ResultReader{T})"/>
    public ValueTask<T> Complete<T>(ValueTask<T> task, ResultReader<T> reader)
    {
        if (!task.IsCompletedSuccessfully)
        {
            var own = task.AsTask();
            var handedOn = Complete(own, reader);
            UnobservedOnlyAsBare(handedOn, task == new ValueTask<T>(own));
            return new ValueTask<T>(handedOn);
        }

        // Reading it consumes it: the caller gets one of his own.
        var result = task.Result;
        Complete(result, reader);
        return new ValueTask<T>(result);
    }

    private Task<T> FinishLater<T>(Task<T> task, ResultReader<T> reader)
    {
        var caller = Enter();
        var finished = (IsInContext ? FinishInline(task, reader) : FinishWithAsync(task, reader)).Unwrap();
        caller?.Restore();
        return finished;
    }

    private async Task<Task<T>> FinishWithAsync<T>(Task<T> task, ResultReader<T> reader)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        FinishDetached(task, reader);
        return task;
    }

    private Task<Task<T>> FinishInline<T>(Task<T> task, ResultReader<T> reader)
    {
        return task.ContinueWith(
            ended =>
            {
                FinishDetached(ended, reader);
                return ended;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void FinishCold<T>(Task<T> task, ResultReader<T> reader)
    {
        var caller = Enter();
        task.ContinueWith(
            ended =>
            {
                if (ended.IsCompletedSuccessfully)
                    FinishDetached(ended, reader);
                else
                    FinishDetached(ended, mayObserve: false);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        caller?.Restore();
    }

    private void FinishDetached<T>(Task<T> task, ResultReader<T> reader)
    {
        var current = Capture();
        if (task.IsCompletedSuccessfully)
            FinishRead(task.Result, reader);
        else
            FinishWith(task);
        LeaveTo(current);
    }

    // Its tags are read when the time has ended, while the span is current.
    private void FinishRead<T>(T result, ResultReader<T> reader)
        where T : allows ref struct
    {
        Enter();
        var duration = EndOfTime();
        End(duration, Read(result, reader));
    }

    private Verdict Read<T>(T result, ResultReader<T> reader)
        where T : allows ref struct
    {
        string? errorType = null;
        try
        {
            reader(new CallOutcome(this, ref errorType), result);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "reading its result");
        }

        return Verdict.OfResult(errorType, result);
    }
}
