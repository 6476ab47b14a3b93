using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What differs between the return shapes. A new shape is one more of these.</summary>
internal interface IReturnBody
{
    ReturnShape Shape { get; }

    /// <summary>Whether an exception of the body passes through the implementing part, and so has to be kept from showing it.</summary>
    bool IsSeenInStackTraces { get; }

    /// <summary>The implementing part below its head: the choice between the measured and the bare call.</summary>
    void WriteGuard(SourceWriter writer, MethodText method);

    /// <summary>The method that measures, where there is one.</summary>
    void WriteMeasured(SourceWriter writer, MethodText method);
}
