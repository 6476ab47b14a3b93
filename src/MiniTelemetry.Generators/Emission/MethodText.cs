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
        Instrument = $"{HolderFrom(method)}.{field}";
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

    public string TypeParameters => TypeList(Method.Signature.TypeParameters, static parameter => parameter.Name);

    public string InstrumentedTypeParameters
        => TypeList(Method.Signature.TypeParameters, static parameter => parameter.Attributes + parameter.Name);

    public string Constraints => Clauses(Method.Signature.Constraints);

    public string InstrumentedConstraints => Clauses(Method.Signature.InstrumentedConstraints);

    public string Parameters => Method.Signature.Parameters
        .Join(static parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}");

    public string InstrumentedParameters => Method.Signature.Parameters
        .Join(static parameter => $"{parameter.InstrumentedModifiers}{parameter.Type} {parameter.Name}");

    private string CallOf(string name)
        => $"{Method.Calls.Qualifier}{name}{TypeParameters}({Method.Signature.Parameters.Join(static parameter => parameter.Argument)})";

    private string Local(string name) => IsTaken(name) ? UniqueNames.First(name, IsTaken) : name;

    private bool IsTaken(string name)
        => HasLocal(Method.Signature, name) || name == Method.Type.Holder || name == Method.Calls.Body || name == Method.Calls.Instrumented;

    private static string Clauses(EquatableArray<string> clauses)
        => clauses.Count == 0 ? "" : string.Concat(clauses.Select(static clause => "\n    " + clause));

    private static string TypeList(EquatableArray<TypeParameter> parameters, Func<TypeParameter, string> text)
        => parameters.Count == 0 ? "" : $"<{parameters.Join(text)}>";

    private static bool HasLocal(MethodSignature signature, string name)
    {
        foreach (var parameter in signature.Parameters.AsSpan())
        {
            if (parameter.Name == name)
                return true;
        }

        foreach (var parameter in signature.TypeParameters.AsSpan())
        {
            if (parameter.Name == name)
                return true;
        }

        return false;
    }

    /// <summary>The simple name, unless a parameter hides it.</summary>
    private static string HolderFrom(InstrumentedMethod method)
        => !HasLocal(method.Signature, method.Type.Holder) ? method.Type.Holder
            : method.Type.Namespace.Length == 0 ? $"global::{method.Type.Holder}"
            : $"global::{method.Type.Namespace}.{method.Type.Holder}";
}
