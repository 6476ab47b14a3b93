namespace MiniTelemetry.Context;

/// <summary>
/// Values that flow with the calls from where they were begun. A chain of these is immutable: a flow that was started before the end of
/// one keeps what it had, as it keeps a log scope.
/// </summary>
internal sealed class FlowingContext : IDisposable
{
    private static readonly AsyncLocal<FlowingContext?> Innermost = new();
    private readonly FlowingContext? _outer;
    private readonly ContextValues _own;
    private readonly ContextValues _values; // all of the chain, so that no depth of it costs a reader anything

    // Whom a dispose ends. One that was ended out of its turn leaves copies of those inside it.
    private readonly FlowingContext _begun;
    private OverProcess? _merged;

    private FlowingContext(FlowingContext? outer, ContextValues own, FlowingContext? begun = null)
    {
        _outer = outer;
        _own = own;
        _values = outer is null ? own : outer._values.OverriddenBy(own);
        _begun = begun ?? this;
    }

    internal static FlowingContext? Current => Innermost.Value;

    internal static FlowingContext Begin(ContextValues own) => Innermost.Value = new FlowingContext(Innermost.Value, own);

    /// <summary>The values of the process, and over them those of the flow. Remembered until the process's change.</summary>
    internal ContextValues Over(ContextValues process)
    {
        if (process.IsEmpty)
            return _values;
        var merged = Volatile.Read(ref _merged);
        if (merged is null || !ReferenceEquals(merged.Process, process))
            Volatile.Write(ref _merged, merged = new OverProcess(process, process.OverriddenBy(_values)));
        return merged.Values;
    }

    /// <summary>Ends it in the flow that calls this. Where it is not, or is no longer, nothing happens.</summary>
    public void Dispose()
    {
        var innermost = Innermost.Value;
        if (innermost is not null && ReferenceEquals(innermost._begun, this))
            Innermost.Value = innermost._outer;
        else if (innermost is not null)
            EndBelow(innermost);
    }

    private void EndBelow(FlowingContext innermost)
    {
        var inside = new Stack<FlowingContext>();
        var at = innermost;
        for (; at is not null && !ReferenceEquals(at._begun, this); at = at._outer)
            inside.Push(at);
        if (at is null)
            return;
        var rest = at._outer;
        foreach (var context in inside)
            rest = new FlowingContext(rest, context._own, context._begun);
        Innermost.Value = rest;
    }

    private sealed record OverProcess(ContextValues Process, ContextValues Values);
}
