using System.Diagnostics;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>One call, bare or wrapped: what its caller and its body can see, as lines.</summary>
internal sealed class Run(Case subject, bool isWrapped, Ending ending, Caller caller, Consumer consumer = default)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Func<Script, object?> _call = isWrapped ? subject.Wrapped : subject.Bare;
    private readonly Script _script = new(ending, isWrapped ? subject.Wrapped : subject.Bare);

    internal IReadOnlyList<string> Lines => _script.Lines;

    /// <summary>The activity that the caller had as current.</summary>
    internal Activity? Callers { get; private set; }

    /// <summary>The activities that the body found current.</summary>
    internal IReadOnlyList<Activity?> Inside => _script.Inside;

    /// <summary>Where the calls that are under way at once wait for each other.</summary>
    internal Func<Task>? Meeting { get; init; }

    /// <summary>Calls, and waits for the end. On a thread without a context of its own.</summary>
    internal async Task ToItsEndAsync()
    {
        if (caller == Caller.InsideSpan)
            new Activity("caller").Start();
        else if (caller == Caller.AfterItsSpan)
            Stopped.LeaveCurrent();
        Callers = Activity.Current;
        _script.Ambient.Value = "of the caller";
        if (caller == Caller.OnOneThread)
            OneThread.Run(CallAsync);
        else
            await CallAsync();
    }

    private async Task CallAsync()
    {
        object? returned;
        try
        {
            returned = Call();
        }
        catch (Exception thrown)
        {
            NoteSurroundings("the call has thrown");
            NoteThrown("at the call", thrown);
            return;
        }

        NoteSurroundings("the call has returned");
        if (returned is not null && subject.Kind != CaseKind.Value)
            await UseAsync(returned);
        else
            _script.NoteOfCaller($"result {returned}");
    }

    private object? Call()
    {
        if (caller != Caller.WithoutFlow)
            return _call(_script);
        using (ExecutionContext.SuppressFlow())
            return _call(_script);
    }

    private async Task UseAsync(object returned)
    {
        if (Crossing.IsTask(subject.Kind))
        {
            await AwaitAsync((Task)returned);
            return;
        }

        var sequence = new SequenceUse(consumer, NoteItem);
        try
        {
            await sequence.OfAsync(returned);
        }
        catch (Exception thrown)
        {
            NoteThrown("while enumerating", thrown);
        }

        NoteSurroundings("the enumeration has ended");
    }

    private async Task AwaitAsync(Task task)
    {
        if (!subject.IsElsewhere)
            _script.NoteOfCaller(task.IsCompleted ? $"at once {task.Status}" : "pending");
        if (Meeting is not null)
            await Meeting();
        _script.Open();
        NoteSurroundings("the body may go on");
        await ((Task)task.WaitAsync(Patience)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        NoteSurroundings("the task has ended");
        _script.NoteOfCaller($"status {task.Status}");
        if (task.IsCompletedSuccessfully)
            _script.NoteOfCaller($"result {subject.ResultOf?.Invoke(task)}");
        else
            await NoteFailureAsync(task);
    }

    private async Task NoteFailureAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception thrown)
        {
            NoteThrown("awaited", thrown);
        }

        foreach (var exception in task.Exception?.InnerExceptions ?? Enumerable.Empty<Exception>())
            _script.NoteOfCaller($"in the task: {Thrown.Name(exception, _script)}");
    }

    private void NoteItem(string item) => NoteSurroundings(item);

    private void NoteSurroundings(string when) => _script.NoteOfCaller(
        $"{when}: activity kept {ReferenceEquals(Activity.Current, Callers)}, ambient {_script.Ambient.Value}, "
        + $"context {SynchronizationContext.Current?.GetType().Name}, flow suppressed {ExecutionContext.IsFlowSuppressed()}");

    private void NoteThrown(string where, Exception thrown)
    {
        _script.NoteOfCaller($"{where}: {Thrown.Name(thrown, _script)}");
        foreach (var frame in Thrown.Frames(thrown))
            _script.NoteOfCaller(frame);
    }
}
