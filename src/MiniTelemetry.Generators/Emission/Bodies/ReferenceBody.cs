using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What the caller gets is the reference itself, never a copy of what it points to.</summary>
internal sealed class ReferenceBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Reference;

    public string Start => "Start";

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        $$"""
        {
            if ({{method.Instrument}}.IsEnabled)
                return ref {{method.InstrumentedCall}};
            return ref {{method.BodyCall}};
        }
        """);

    public void WriteCall(SourceWriter writer, MethodText method)
    {
        var kind = method.Method.Signature.ReturnType.StartsWith("ref readonly ", StringComparison.Ordinal) ? "ref readonly" : "ref";
        writer.Write($"{kind} var {method.Result} = ref {method.BodyCall};");
        ResultEmitter.WriteOutTags(writer, method);
        ReturnBodies.WriteComplete(writer, method);
        writer.Write($"return ref {method.Result};");
    }
}
