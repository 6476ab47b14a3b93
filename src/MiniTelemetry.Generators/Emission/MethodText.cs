using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The phrases of one method that several sections of its text use.</summary>
internal sealed class MethodText
{
    public MethodText(InstrumentedMethod method, string field)
    {
        Method = method;
        Field = field;
        Instrument = $"{HolderFrom(method)}.{field}";
        var locals = new UniqueNames(TakenNames(method), StringComparer.Ordinal);
        Call = locals.Allocate("call");
        Tags = locals.Allocate("tags");
        Result = locals.Allocate("result");
        Exception = locals.Allocate("exception");
    }

    public InstrumentedMethod Method { get; }

    /// <summary>The field of the holder; <see cref="Instrument"/> is the way to it.</summary>
    public string Field { get; }

    public string Instrument { get; }

    public string Call { get; }

    public string Tags { get; }

    public string Result { get; }

    public string Exception { get; }

    public string BodyCall => CallOf(Method.Calls.Body);

    public string InstrumentedCall => CallOf(Method.Calls.Instrumented);

    public string TypeParameters => TypeList(Method.Signature.TypeParameters.Select(static parameter => parameter.Name));

    public string InstrumentedTypeParameters
        => TypeList(Method.Signature.TypeParameters.Select(static parameter => parameter.Attributes + parameter.Name));

    public string Constraints => Clauses(Method.Signature.Constraints);

    public string InstrumentedConstraints => Clauses(Method.Signature.InstrumentedConstraints);

    public string Parameters => string.Join(", ", Method.Signature.Parameters
        .Select(static parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}"));

    public string InstrumentedParameters => string.Join(", ", Method.Signature.Parameters
        .Select(static parameter => $"{parameter.InstrumentedModifiers}{parameter.Type} {parameter.Name}"));

    private string CallOf(string name)
    {
        var arguments = string.Join(", ", Method.Signature.Parameters.Select(static parameter => parameter.Argument));
        return $"{Method.Calls.Qualifier}{name}{TypeParameters}({arguments})";
    }

    private static string Clauses(IEnumerable<string> clauses) => string.Concat(clauses.Select(static clause => "\n    " + clause));

    private static string TypeList(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $"<{list}>";
    }

    private static IEnumerable<string> TakenNames(InstrumentedMethod method)
        => LocalNames(method).Concat([method.Type.Holder, method.Calls.Body, method.Calls.Instrumented]);

    private static IEnumerable<string> LocalNames(InstrumentedMethod method)
        => method.Signature.Parameters.Select(static parameter => parameter.Name)
            .Concat(method.Signature.TypeParameters.Select(static parameter => parameter.Name));

    /// <summary>The simple name, unless a parameter hides it.</summary>
    private static string HolderFrom(InstrumentedMethod method)
        => !LocalNames(method).Contains(method.Type.Holder) ? method.Type.Holder
            : method.Type.Namespace.Length == 0 ? $"global::{method.Type.Holder}"
            : $"global::{method.Type.Namespace}.{method.Type.Holder}";
}
