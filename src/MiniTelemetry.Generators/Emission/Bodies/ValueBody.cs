using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class ValueBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Value;

    public bool IsSeenInStackTraces => true;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteMeasured(SourceWriter writer, MethodText method)
    {
        if (method.Method is { Result: null, OutTags.Count: 0 })
            MeasuringMethod.Write(writer, method, $"return {method.Call}.Return({method.BodyCall});");
        else
            MeasuringMethod.Write(writer, method, ReturnBodies.Lines(method, "var", ""));
    }
}
