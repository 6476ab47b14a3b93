using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class VoidBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Void;

    public bool IsSeenInStackTraces => true;

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
    {
        if (method.Method.OutTags.Count == 0)
            MeasuringMethod.Write(writer, method, $"{method.BodyCall}; {method.Call}.Complete();");
        else
            MeasuringMethod.Write(writer, method, [$"{method.BodyCall};", .. ReturnBodies.OutTags(method), $"{method.Call}.Complete();"]);
    }
}
