using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>The phrases of a signature, and the names that it takes.</summary>
internal static class SignatureText
{
    public static string Parameters(MethodSignature signature)
        => signature.Parameters.Join(static parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}");

    public static string TypeParameters(MethodSignature signature) => TypeList(signature.TypeParameters, static parameter => parameter.Name);

    public static string TypeList(EquatableArray<TypeParameter> parameters, Func<TypeParameter, string> text)
        => parameters.Count == 0 ? "" : $"<{parameters.Join(text)}>";

    public static string Clauses(EquatableArray<string> clauses)
        => clauses.Count == 0 ? "" : string.Concat(clauses.Select(static clause => "\n    " + clause));

    /// <summary>Whether a parameter or type parameter has that name.</summary>
    public static bool HasLocal(MethodSignature signature, string name)
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

    /// <summary>The type's holder: by its simple name, unless a parameter hides it.</summary>
    public static string Holder(TypeIdentity type, MethodSignature signature)
        => !HasLocal(signature, type.Holder) ? type.Holder
            : type.Namespace.Length == 0 ? $"global::{type.Holder}"
            : $"global::{type.Namespace}.{type.Holder}";
}
