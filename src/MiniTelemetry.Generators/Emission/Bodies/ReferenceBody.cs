using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What the caller gets is the reference itself, never a copy of what it points to.</summary>
internal sealed class ReferenceBody : IReturnBody
{
    private const string ReadOnly = "ref readonly ";

    public ReturnShape Shape => ReturnShape.Reference;

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        $$"""
        {
            if ({{method.Instrument}}.IsEnabled)
                return ref {{method.InstrumentedCall}};
            return ref {{method.BodyCall}};
        }
        """);

    public void WriteMeasured(SourceWriter writer, MethodText method)
    {
        var isReadOnly = method.Method.Signature.ReturnType.StartsWith(ReadOnly, StringComparison.Ordinal);
        MeasuringMethod.Write(writer, method, ReturnBodies.Lines(method, isReadOnly ? "ref readonly var" : "ref var", "ref "));
    }
}
