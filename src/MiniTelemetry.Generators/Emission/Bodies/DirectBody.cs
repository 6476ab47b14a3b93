using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>The value never goes through the runtime, which is generic over it.</summary>
internal sealed class DirectBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Direct;

    public bool IsSeenInStackTraces => true;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteMeasured(SourceWriter writer, MethodText method)
        => MeasuringMethod.Write(writer, method, ReturnBodies.Lines(method, "var", ""));
}
