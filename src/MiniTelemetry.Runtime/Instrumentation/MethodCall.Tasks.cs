using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

public sealed partial class MethodCall
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
        {
            var own = task.AsTask();
            return new ValueTask(UnobservedOnlyAsBare(Complete(own), task == new ValueTask(own)));
        }

        Complete();
        return task;
    }

    /// <inheritdoc cref="Complete(Task)"/>
    /// <typeparam name="T">The result's type.</typeparam>
    public ValueTask<T> Complete<T>(ValueTask<T> task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            var own = task.AsTask();
            var handedOn = Complete(own);
            UnobservedOnlyAsBare(handedOn, task == new ValueTask<T>(own));
            return new ValueTask<T>(handedOn);
        }

        Complete();
        return task;
    }

    // A value task over a source, not a task, tells nobody of a failure that nobody awaits; nor may the task that we made of it.
    private static Task UnobservedOnlyAsBare(Task handedOn, bool isTask)
    {
        if (!isTask)
        {
            handedOn.ContinueWith(
                static faulted => _ = faulted.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return handedOn;
    }

    // The continuation starts while the span is current: what it logs and measures belongs to the span. From then on the call is its own;
    // it may have ended, and be another one, before this returns.
    private Task FinishLater(Task task)
    {
        var caller = Enter();
        var finished = (IsInContext ? FinishInline(task) : FinishWithAsync(task)).Unwrap();
        caller?.Restore();
        return finished;
    }

    private Task<T> FinishLater<T>(Task<T> task)
    {
        var caller = Enter();
        var finished = (IsInContext ? FinishInline(task) : FinishWithAsync(task)).Unwrap();
        caller?.Restore();
        return finished;
    }

    // The body's task is returned and unwrapped, never awaited for its result: no rethrow, so no frame of ours in the stack trace.
    private async Task<Task> FinishWithAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        FinishDetached(task, mayObserve: true);
        return task;
    }

    private async Task<Task<T>> FinishWithAsync<T>(Task<T> task)
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        FinishDetached(task, mayObserve: true);
        return task;
    }

    // In a context such as that of a user interface an await does not go on where the task was completed, but by way of the pool, and
    // the caller would come back a turn later than without us. A continuation does, at the price of an allocation more.
    private static bool IsInContext => SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default;

    private Task<Task> FinishInline(Task task)
    {
        return task.ContinueWith(
            ended =>
            {
                FinishDetached(ended, mayObserve: true);
                return ended;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private Task<Task<T>> FinishInline<T>(Task<T> task)
    {
        return task.ContinueWith(
            ended =>
            {
                FinishDetached(ended, mayObserve: true);
                return ended;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    // Reading Task.Exception observes it. The caller gets a task of his own with the same exceptions, to observe or not.
    private Task HandOn(Task faulted)
    {
        var own = new TaskCompletionSource();
        own.SetFromTask(faulted);
        FinishWith(faulted);
        Leave();
        GiveBack();
        return own.Task;
    }

    private Task<T> HandOn<T>(Task<T> faulted)
    {
        var own = new TaskCompletionSource<T>();
        own.SetFromTask(faulted);
        FinishWith(faulted);
        Leave();
        GiveBack();
        return own.Task;
    }

    // A cancelled task is as good as any other; one that was never started can only be started by its own reference.
    private bool EndsHere(Task task)
    {
        if (task.Status == TaskStatus.Created)
        {
            FinishCold(task);
            return true;
        }

        if (!task.IsCanceled)
            return false;
        FinishWith(task);
        Leave();
        GiveBack();
        return true;
    }

    // The caller holds this very task: its exception stays unobserved, and what kind it was unknown.
    private void FinishCold(Task task)
    {
        var caller = Enter();
        task.ContinueWith(
            ended => FinishDetached(ended, mayObserve: false),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        caller?.Restore();
    }

    // Where the flow of the execution context is suppressed, this runs in somebody else's: his current activity stays as it was.
    private void FinishDetached(Task task, bool mayObserve)
    {
        var current = Capture();
        if (mayObserve || !task.IsFaulted)
            FinishWith(task);
        else
            Finish(new Verdict(CallResult.Failed));
        LeaveTo(current);
    }

    private CallerActivity? Capture() => _span is null || ReferenceEquals(Activity.Current, _span) ? null : CallerActivity.Capture();

    private void LeaveTo(CallerActivity? current)
    {
        current?.Restore();
        GiveBack();
    }

    private void FinishWith(Task task)
    {
        if (task.IsCompletedSuccessfully)
            Finish(default);
        else if (task.IsCanceled && IsCancelledByCaller && !_method.Outcome.CancellationFails)
            Finish(new Verdict(CallResult.Cancelled));
        else
            FinishFaulted(task);
    }

    // The first failure is what an await throws, and so the error.type; where there are several the record tells all of them.
    private void FinishFaulted(Task task)
    {
        var policy = _method.Outcome;
        var all = task.Exception;
        var first = all is null ? CancellationOf(task) : all.InnerExceptions[0];
        Finish(all is { InnerExceptions.Count: > 1 }
            ? new Verdict(policy.ResultOf(all, IsCancelledByCaller), first, all)
            : new Verdict(policy.ResultOf(first, IsCancelledByCaller), first, first));
    }

    // A cancelled task gives its exception only to who awaits it.
    [StackTraceHidden]
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
