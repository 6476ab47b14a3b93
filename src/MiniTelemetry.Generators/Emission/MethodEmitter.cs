using MiniTelemetry.Generators.Emission.Bodies;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The implementing part, and the method that measures where the shape needs one.</summary>
internal static class MethodEmitter
{
    public static void Write(SourceWriter writer, MethodText method)
    {
        var signature = method.Method.Signature;
        var body = ReturnBodies.For(method.Method.Shape);
        if (body.IsSeenInStackTraces)
        {
            foreach (var attribute in signature.Attributes)
                writer.Write(attribute);
        }

        writer.Write(
            $"{signature.Modifiers} {signature.ReturnType} {signature.Name}"
            + $"{method.TypeParameters}({method.Parameters}){method.Constraints}");
        body.WriteGuard(writer, method);
        body.WriteMeasured(writer, method);
    }
}
