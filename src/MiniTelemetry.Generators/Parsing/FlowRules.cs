using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// What a declaration promises of nulls and of returning, a body has to promise too: the compiler would warn of it in generated code,
/// which can only hand on what the body gives.
/// </summary>
internal static class FlowRules
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";
    private const string DoesNotReturn = "DoesNotReturnAttribute";

    private static readonly string[] OfMethods = [DoesNotReturn, "MemberNotNullAttribute", "MemberNotNullWhenAttribute"];
    private static readonly string[] OfResults = ["NotNullAttribute", "NotNullIfNotNullAttribute"];
    private static readonly string[] OfParameters = ["NotNullAttribute", "NotNullWhenAttribute", "NotNullIfNotNullAttribute", "DoesNotReturnIfAttribute"];

    /// <summary>The first promise that the body does not make, in words. A body's attributes are asked for where there is one.</summary>
    public static string? Difference(IMethodSymbol declared, IMethodSymbol body)
    {
        if (Missing(declared.GetAttributes(), OfMethods, body.GetAttributes) is { } ofMethod)
            return $"it must be {ofMethod}, as the declaration is";
        if (Missing(declared.GetReturnTypeAttributes(), OfResults, body.GetReturnTypeAttributes) is { } ofResult)
            return $"its result must be {ofResult}, as the declaration's is";
        foreach (var parameter in declared.Parameters)
        {
            // To ask for the body's parameters has them bound, and hardly ever has to be.
            if (Promises(parameter.GetAttributes(), OfParameters)
                && Missing(parameter.GetAttributes(), OfParameters, body.Parameters[parameter.Ordinal].GetAttributes) is { } promise)
                return $"its parameter '{body.Parameters[parameter.Ordinal].Name}' must be {promise}, as the declaration's is";
        }

        return null;
    }

    private static string? Missing(ImmutableArray<AttributeData> declared, string[] names, Func<ImmutableArray<AttributeData>> body)
    {
        foreach (var attribute in declared)
        {
            if (Promised(attribute, names) is { } name
                && !body().Any(other => AttributeReader.Is(other, CodeAnalysis, name)))
                return $"[{name.Substring(0, name.Length - "Attribute".Length)}]";
        }

        return null;
    }

    private static bool Promises(ImmutableArray<AttributeData> declared, string[] names)
    {
        foreach (var attribute in declared)
        {
            if (Promised(attribute, names) is not null)
                return true;
        }

        return false;
    }

    private static string? Promised(AttributeData attribute, string[] names)
        => attribute.AttributeClass is { Name: var name } && names.Contains(name) && AttributeReader.Is(attribute, CodeAnalysis, name)
            ? name
            : null;
}
