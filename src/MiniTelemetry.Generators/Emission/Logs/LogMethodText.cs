using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The phrases of one log method that several sections of its text use.</summary>
internal sealed class LogMethodText(LogMethod method, string field)
{
    public LogMethod Method { get; } = method;

    /// <summary>The holder's field for its further signals.</summary>
    public string Field { get; } = field;

    public string Holder => SignatureText.Holder(Method.Type, Method.Signature);

    public string Owner => $"{Method.Type.FullName}.{Method.Signature.PlainName}";

    /// <summary>The struct with its type arguments.</summary>
    public string State => Method.Event!.State + SignatureText.TypeParameters(Method.Signature);

    /// <summary>A name for a variable that nothing in the method has.</summary>
    public string Local(string name) => UniqueNames.First(name, IsTaken);

    // The logger may be a variable of the same name around the method.
    private bool IsTaken(string name)
        => SignatureText.HasLocal(Method.Signature, name) || name == Method.Type.Holder || name == Method.Event!.State || name == Method.Event.Logger;
}
