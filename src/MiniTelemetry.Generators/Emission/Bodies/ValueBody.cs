using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>
/// The value itself goes through the runtime only where it is read: it may be a ref struct, and a dynamic one would bind late.
/// </summary>
internal sealed class ValueBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Value;

    public string Start => "Start";

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteCall(SourceWriter writer, MethodText method)
    {
        writer.Write($"var {method.Result} = {method.BodyCall};");
        ResultEmitter.WriteOutTags(writer, method);
        ReturnBodies.WriteComplete(writer, method);
        writer.Write($"return {method.Result};");
    }
}
