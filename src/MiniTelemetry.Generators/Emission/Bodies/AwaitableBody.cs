using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class AwaitableBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Awaitable;

    public void WriteGuard(SourceWriter writer, MethodText method) => ReturnBodies.WriteReturningGuard(writer, method);

    public void WriteCall(SourceWriter writer, MethodText method)
    {
        // A body may say that it can return no task at all; the runtime hands a null on as it is.
        var forgiving = method.Method.Signature.ReturnType.EndsWith("?", StringComparison.Ordinal) ? "!" : "";
        writer.Write($"return {method.Call}.Complete({method.BodyCall}{forgiving});");
    }
}
