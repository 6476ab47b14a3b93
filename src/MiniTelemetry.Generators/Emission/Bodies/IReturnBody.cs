using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Bodies;

/// <summary>What differs between the return shapes. A new shape is one more of these.</summary>
internal interface IReturnBody
{
    ReturnShape Shape { get; }

    /// <summary>The method of the instrument that starts a call.</summary>
    string Start { get; }

    /// <summary>The implementing part below its head: the choice between the measured and the bare call.</summary>
    void WriteGuard(SourceWriter writer, MethodText method);

    /// <summary>The inside of the try block: the call, its end, and the return of its result.</summary>
    void WriteCall(SourceWriter writer, MethodText method);
}
