using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What is measured is the enumeration, by the stream that the runtime puts around the body's.</summary>
internal sealed class StreamBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Stream;

    public bool IsSeenInStackTraces => true;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteMeasured(SourceWriter writer, MethodText method)
        => MeasuringMethod.Write(writer, method, ReturnBodies.HandingOn(method));
}
