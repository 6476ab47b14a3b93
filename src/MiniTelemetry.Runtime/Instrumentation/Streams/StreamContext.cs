using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// Whose activity is current in the body of a stream: the stream's span, or what the body has left it at after its last step. Outside
/// of a step it is the caller's.
/// </summary>
internal struct StreamContext
{
    private readonly Activity? _span;
    private Activity? _left;
    private StepContext? _known;

    internal StreamContext(Activity? span)
    {
        _span = span;
        _left = span;
    }

    /// <summary>Makes the body's activity current. <see langword="null"/> where there is no span: the body's is then the caller's.</summary>
    internal StepContext? Enter()
    {
        if (_span is null)
            return null;
        var wanted = _left is { IsStopped: true } ? _span : _left;
        if (_known is not { } known || ExecutionContext.Capture() is not { } outside || !known.IsFor(outside, wanted))
            return EnterAnew(wanted);
        ExecutionContext.Restore(known.Inside);
        return known;
    }

    /// <summary>Gives the caller his own back.</summary>
    internal void Leave(StepContext? step)
    {
        if (step is null)
            return;
        if (ReferenceEquals(ExecutionContext.Capture(), step.Inside))
        {
            step.Caller.Restore();
            return;
        }

        // An iterator that is not asynchronous shares its context with its caller: what it has changed there is the caller's to see.
        _left = Activity.Current;
        step.Caller.RestoreActivity();
    }

    private StepContext EnterAnew(Activity? wanted)
    {
        var caller = CallerContext.Capture();
        CallerContext.MakeCurrent(wanted);
        var step = new StepContext(caller, ExecutionContext.Capture()!, wanted);
        if (caller.IsSuppressed)
            ExecutionContext.SuppressFlow();
        else
            _known = step;
        return step;
    }
}
