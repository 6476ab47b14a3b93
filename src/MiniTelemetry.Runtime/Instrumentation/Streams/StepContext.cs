using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>The caller's context at a move of a stream, and the body's: the same with another activity. Good for all moves from there.</summary>
internal sealed class StepContext(CallerContext caller, ExecutionContext inside, Activity? activity)
{
    internal CallerContext Caller => caller;

    internal ExecutionContext Inside => inside;

    internal bool IsFor(ExecutionContext outside, Activity? wanted) => caller.Is(outside) && ReferenceEquals(activity, wanted);
}
