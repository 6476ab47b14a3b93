using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>A body that returns a task it got elsewhere, and may throw before it does.</summary>
internal sealed class AwaitableBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Awaitable;

    public bool IsSeenInStackTraces => true;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteMeasured(SourceWriter writer, MethodText method)
        => MeasuringMethod.Write(writer, method, ReturnBodies.HandingOn(method));
}
