using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class VoidBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Void;

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        $$"""
        {
            if ({{method.Instrument}}.IsEnabled)
                {{method.InstrumentedCall}};
            else
                {{method.BodyCall}};
        }
        """);

    public void WriteMeasured(SourceWriter writer, MethodText method)
        => MeasuringMethod.Write(writer, method, $"{method.BodyCall}; {method.Call}.Complete();");
}
