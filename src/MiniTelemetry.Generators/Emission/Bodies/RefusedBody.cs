using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>Never runs: the error of an analyzer stands beside it.</summary>
internal sealed class RefusedBody : IReturnBody
{
    public ReturnShape Shape => ReturnShape.Refused;

    public bool IsSeenInStackTraces => false;

    public void WriteGuard(SourceWriter writer, MethodText method) => writer.Write(
        """
            => throw new global::System.NotSupportedException("MiniTelemetry could not find a body for this method.");
        """);

    public void WriteMeasured(SourceWriter writer, MethodText method)
    {
    }
}
