using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The phrases of one method that several sections of its text use.</summary>
internal sealed class MethodText
{
    private string? _bodyCall;

    public MethodText(InstrumentedMethod method, string field)
    {
        Method = method;
        Field = field;
        Instrument = $"{SignatureText.Holder(method.Type, method.Signature)}.{field}";
        foreach (var parameter in method.Signature.Parameters.AsSpan())
        {
            if (parameter.Token is { } token)
                Tokens.Add(token);
        }
    }

    public InstrumentedMethod Method { get; }

    /// <summary>The field of the holder; <see cref="Instrument"/> is the way to it.</summary>
    public string Field { get; }

    public string Instrument { get; }

    /// <summary>The expressions of the cancellation tokens that the method receives.</summary>
    public List<string> Tokens { get; } = [];

    public string Call => Local("call");

    public string Result => Local("result");

    public string Exception => Local("exception");

    public string BodyCall => _bodyCall ??= CallOf(Method.Calls.Body);

    public string InstrumentedCall => CallOf(Method.Calls.Instrumented);

    public string TypeParameters => SignatureText.TypeParameters(Method.Signature);

    public string InstrumentedTypeParameters
        => SignatureText.TypeList(Method.Signature.TypeParameters, static parameter => parameter.Attributes + parameter.Name);

    public string Constraints => SignatureText.Clauses(Method.Signature.Constraints);

    public string InstrumentedConstraints => SignatureText.Clauses(Method.Signature.InstrumentedConstraints);

    public string Parameters => SignatureText.Parameters(Method.Signature);

    public string InstrumentedParameters => Method.Signature.Parameters
        .Join(static parameter => $"{parameter.InstrumentedModifiers}{parameter.Type} {parameter.Name}");

    private string CallOf(string name)
        => $"{Method.Calls.Qualifier}{name}{TypeParameters}({Method.Signature.Parameters.Join(static parameter => parameter.Argument)})";

    private string Local(string name) => IsTaken(name) ? UniqueNames.First(name, IsTaken) : name;

    private bool IsTaken(string name)
        => SignatureText.HasLocal(Method.Signature, name) || name == Method.Type.Holder || name == Method.Calls.Body || name == Method.Calls.Instrumented;
}
