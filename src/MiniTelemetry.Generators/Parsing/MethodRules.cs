using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Decides whether code can be generated for a method. The generator asks it and stays silent; the analyzers ask it and report, so that
/// there is a diagnostic exactly where there is no code.
/// </summary>
internal static class MethodRules
{
    /// <summary>The first reason against; <paramref name="body"/> is the body when there is none.</summary>
    public static MethodFinding? Check(IMethodSymbol method, string? bodyName, out IMethodSymbol? body)
    {
        body = null;
        return DeclarationRules.Check(method)
            ?? ShapeRules.Check(method)
            ?? BodyRules.Check(method, bodyName, out body);
    }

    /// <summary>Whether the declaration can have an implementing part, be there a body for it or not.</summary>
    public static bool CanBeImplemented(IMethodSymbol method) => DeclarationRules.Check(method) is null && !method.IsVararg;
}
