using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>The value itself never goes through the runtime: it may be a ref struct, and a dynamic one would bind late.</summary>
internal sealed class ValueBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Value;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteCall(SourceWriter writer, MethodText method) => writer.Write(
        $"""
        var {method.Result} = {method.BodyCall};
        {method.Call}.Complete();
        return {method.Result};
        """);
}
