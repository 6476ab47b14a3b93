using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class AwaitableBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Awaitable;

    public string Start => "Start";

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteCall(SourceWriter writer, MethodText method) => ReturnBodies.WriteHandingOn(writer, method);
}
