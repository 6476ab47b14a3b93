namespace MiniTelemetry.Instrumentation;

/// <summary>What goes on after a step. An awaiter takes an <see cref="Action"/>; the same one serves every step.</summary>
internal sealed class StepContinuation
{
    private readonly Action _run;
    private Action<object?>? _continuation;
    private object? _state;

    internal StepContinuation() => _run = Run;

    /// <summary>Whether somebody waits, or was never called.</summary>
    internal bool IsTaken => Volatile.Read(ref _continuation) is not null;

    /// <summary>The action that goes on with this continuation. Only a task can have several: each further one gets its own.</summary>
    internal Action Take(Action<object?> continuation, object? state)
    {
        if (Interlocked.CompareExchange(ref _continuation, continuation, null) is not null)
            return Further(continuation, state);
        _state = state;
        return _run;
    }

    // Apart, since a method with a closure pays for it wherever it returns.
    private static Action Further(Action<object?> continuation, object? state) => () => continuation(state);

    // Whoever goes on may already begin the next step here.
    private void Run()
    {
        var (continuation, state) = (_continuation!, _state);
        _state = null;
        Volatile.Write(ref _continuation, null);
        continuation(state);
    }
}
