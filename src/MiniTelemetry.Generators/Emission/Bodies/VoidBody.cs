using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

internal sealed class VoidBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Void;

    public string Start => "Start";

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        $$"""
        {
            if ({{method.Instrument}}.IsEnabled)
                {{method.InstrumentedCall}};
            else
                {{method.BodyCall}};
        }
        """);

    public void WriteCall(SourceWriter writer, MethodText method)
    {
        writer.Write($"{method.BodyCall};");
        ResultEmitter.WriteOutTags(writer, method);
        ReturnBodies.WriteComplete(writer, method);
    }
}
