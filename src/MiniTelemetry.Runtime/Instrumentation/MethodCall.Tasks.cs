using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

public partial struct MethodCall
{
    /// <summary>Ends the call when the task does.</summary>
    /// <param name="task">What the body returned.</param>
    /// <returns>
    /// The body's own task when it has succeeded or was cancelled; otherwise one that ends as the body's does, with the same result,
    /// exceptions and stack traces, after the call was recorded. Nobody's exception is observed on the caller's behalf.
    /// </returns>
    public Task Complete(Task task)
    {
        if (task is null || task.IsCompletedSuccessfully)
        {
            Complete();
            return task!;
        }

        if (EndsHere(task))
            return task;
        return task.IsCompleted ? HandOn(task) : FinishLater(task);
    }

    /// <inheritdoc cref="Complete(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    public Task<T> Complete<T>(Task<T> task)
    {
        if (task is null || task.IsCompletedSuccessfully)
        {
            Complete();
            return task!;
        }

        if (EndsHere(task))
            return task;
        return task.IsCompleted ? HandOn(task) : FinishLater(task);
    }

    /// <inheritdoc cref="Complete(Task)"/>
    public ValueTask Complete(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
            return new ValueTask(Complete(task.AsTask()));
        Complete();
        return task;
    }

    /// <inheritdoc cref="Complete(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    public ValueTask<T> Complete<T>(ValueTask<T> task)
    {
        if (!task.IsCompletedSuccessfully)
            return new ValueTask<T>(Complete(task.AsTask()));
        Complete();
        return task;
    }

    // The continuation starts while the span is current: what it logs and measures belongs to the span.
    private readonly Task FinishLater(Task task)
    {
        Enter();
        var finished = FinishWithAsync(this, task).Unwrap();
        Leave();
        return finished;
    }

    private readonly Task<T> FinishLater<T>(Task<T> task)
    {
        Enter();
        var finished = FinishWithAsync(this, task).Unwrap();
        Leave();
        return finished;
    }

    // The body's task is returned and unwrapped, never awaited for its result: no rethrow, so no frame of ours in the stack trace.
    private static async Task<Task> FinishWithAsync(MethodCall call, Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        call.FinishDetached(task);
        return task;
    }

    private static async Task<Task<T>> FinishWithAsync<T>(MethodCall call, Task<T> task)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        call.FinishDetached(task);
        return task;
    }

    // Reading Task.Exception observes it. The caller gets a task of his own with the same exceptions, to observe or not.
    private readonly Task HandOn(Task faulted)
    {
        var own = new TaskCompletionSource();
        own.SetFromTask(faulted);
        FinishWith(faulted);
        Leave();
        return own.Task;
    }

    private readonly Task<T> HandOn<T>(Task<T> faulted)
    {
        var own = new TaskCompletionSource<T>();
        own.SetFromTask(faulted);
        FinishWith(faulted);
        Leave();
        return own.Task;
    }

    // A cancelled task is as good as any other; one that was never started can only be started by its own reference.
    private readonly bool EndsHere(Task task)
    {
        if (task.IsCanceled)
            FinishWith(task);
        else if (task.Status == TaskStatus.Created)
            FinishCold(task);
        else
            return false;
        Leave();
        return true;
    }

    private readonly void FinishCold(Task task)
    {
        Enter();
        var call = this;
        task.ContinueWith(
            ended => call.Finish(ended.IsFaulted ? CallResult.Failed : CallResult.Succeeded, null, null),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    // Where the flow of the execution context is suppressed, this runs in somebody else's: his current activity stays as it was.
    private readonly void FinishDetached(Task task)
    {
        var current = Activity.Current;
        FinishWith(task);
        if (_span is not null && !ReferenceEquals(current, _span) && !ReferenceEquals(Activity.Current, current))
            Activity.Current = current;
    }

    private readonly void FinishWith(Task task)
    {
        if (task.IsCompletedSuccessfully)
            Finish(CallResult.Succeeded, null, null);
        else if (task.IsCanceled && IsCancelledByCaller)
            Finish(CallResult.Cancelled, null, null);
        else
            FinishFaulted(task);
    }

    // The first failure is what an await throws, and so the error.type; where there are several the record tells all of them.
    private readonly void FinishFaulted(Task task)
    {
        var all = task.Exception;
        var first = all is null ? CancellationOf(task) : all.InnerExceptions[0];
        Finish(ResultOf(first), first, told: all is { InnerExceptions.Count: > 1 } ? all : first);
    }

    // A cancelled task gives its exception only to who awaits it.
    private static Exception CancellationOf(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
            return new TaskCanceledException(task);
        }
        catch (OperationCanceledException cancellation)
        {
            return cancellation;
        }
    }
}
