using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The phrases of one log method that several sections of its text use.</summary>
internal sealed class LogMethodText(LogMethod method, string field)
{
    public LogMethod Method { get; } = method;

    /// <summary>The holder's field for its further signals; <see cref="Signals"/> is the way to it.</summary>
    public string Field { get; } = field;

    public string Signals => $"{Holder}.{Field}";

    public string Holder => SignatureText.Holder(Method.Type, Method.Signature);

    public string Owner => $"{Method.Type.FullName}.{Method.Signature.PlainName}";

    /// <summary>The struct with its type arguments.</summary>
    public string State => Method.Event!.State + SignatureText.TypeParameters(Method.Signature);

    /// <summary>The struct's method that writes.</summary>
    public string WriteMethod => UniqueNames.First("Write", IsTaken);

    /// <summary>The call that writes: of the runtime's method, or of <see cref="WriteMethod"/>.</summary>
    public string WriteCall(string logger) => Method.Event!.Arguments is { } arguments
        ? $"{State}.{WriteMethod}({string.Join(", ", arguments.Select(static argument => argument.Value).Prepend(logger))});"
        : RuntimeCall(logger) + ";";

    /// <summary>The call of the runtime's method.</summary>
    public string RuntimeCall(string logger)
    {
        var target = Method.Event!.Signals is null ? $"{LogMethodEmitter.Runtime}.LogWriter" : Signals;
        return $"{target}.Write({logger}, {Method.Event.Level}, {Values}, {Method.Event.Exception ?? "null"})";
    }

    private string Values => Method.Event!.Fields.Count == 0
        ? $"default({State})"
        : $"new {State} {{ {Method.Event.Fields.Join(kept => $"{kept.Name} = {Value(kept)}")} }}";

    private string Value(LogField kept) => kept.Path is null
        ? kept.Value
        : $"{LogMethodEmitter.Runtime}.LogWriter.Read({CSharpLiteral.Of(Owner)}, {CSharpLiteral.Of(kept.Key)}, {kept.Value}, {kept.Path})";

    /// <summary>A name for a variable that nothing in the method has.</summary>
    public string Local(string name) => UniqueNames.First(name, IsTaken);

    // The logger may be a variable of the same name around the method.
    private bool IsTaken(string name)
        => SignatureText.HasLocal(Method.Signature, name) || name == Method.Type.Holder || name == Method.Event!.State || name == Method.Event.Logger
            || Method.Event.Fields.Any(kept => kept.Name == name);
}
