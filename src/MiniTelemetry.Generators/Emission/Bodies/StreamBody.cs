using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What is measured is the enumeration, by the stream that the runtime puts around the body's.</summary>
internal sealed class StreamBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Stream;

    public string Start => "StartStream";

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteCall(SourceWriter writer, MethodText method) => ReturnBodies.WriteHandingOn(writer, method);
}
