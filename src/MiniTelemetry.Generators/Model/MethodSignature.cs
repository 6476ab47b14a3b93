using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>How a method is declared.</summary>
/// <param name="Name">The method's name as it is written in code.</param>
/// <param name="PlainName">The method's name without escapes.</param>
/// <param name="Modifiers">The modifiers that the implementing part repeats, ending with <c>partial</c>.</param>
/// <param name="InstrumentedModifiers">The modifiers of the method that measures: <c>private static</c>.</param>
/// <param name="Attributes">The attributes of the implementing part, one text each.</param>
/// <param name="InstrumentedAttributes">The attributes that the compiler's flow analyses need on the method that measures.</param>
/// <param name="ReturnType">The type returned.</param>
/// <param name="TypeParameters">The type parameters.</param>
/// <param name="Constraints">The constraint clauses of the implementing part, one text each.</param>
/// <param name="InstrumentedConstraints">The constraint clauses of the method that measures, which overrides nothing.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed record MethodSignature(
    string Name,
    string PlainName,
    string Modifiers,
    string InstrumentedModifiers,
    EquatableArray<string> Attributes,
    EquatableArray<string> InstrumentedAttributes,
    string ReturnType,
    EquatableArray<TypeParameter> TypeParameters,
    EquatableArray<string> Constraints,
    EquatableArray<string> InstrumentedConstraints,
    EquatableArray<Parameter> Parameters);
