using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What a call of a method results in.</summary>
internal static class ResultRules
{
    /// <summary>The type of the result; null if there is none, as of a task without one or of a stream.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method, MethodAttributes attributes)
    {
        _ = BodyRules.Check(method, attributes.Body, out var body);
        return ReturnShapes.ResultOf(method, ReturnShapes.Of(method, body));
    }
}
