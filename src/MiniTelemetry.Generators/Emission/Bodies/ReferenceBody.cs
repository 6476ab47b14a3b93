using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What the caller gets is the reference itself, never a copy of what it points to.</summary>
internal sealed class ReferenceBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Reference;

    public bool IsSeenInStackTraces => true;

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        $$"""
        {
            if ({{method.Instrument}}.IsEnabled)
                return ref {{method.InstrumentedCall}};
            return ref {{method.BodyCall}};
        }
        """);

    // By its type: what var infers may be null, and what a reference refers to may not.
    public void WriteMeasured(SourceWriter writer, MethodText method)
        => MeasuringMethod.Write(writer, method, ReturnBodies.Lines(method, method.Method.Signature.ReturnType, "ref "));
}
