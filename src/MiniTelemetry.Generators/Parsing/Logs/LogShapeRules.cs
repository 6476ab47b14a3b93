using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The declarations that cannot be those of a log method, and what to do instead.</summary>
internal static class LogShapeRules
{
    public static string? ReasonAgainst(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
            return "an explicit interface implementation cannot be partial; have it call a log method";
        if (method.MethodKind != MethodKind.Ordinary)
            return "only ordinary methods can be partial; write a method for it";
        if (method.IsAbstract)
            return "an abstract method cannot be partial; leave out abstract";
        if (method.IsExtern)
            return "an extern method cannot be partial; leave out extern";
        return method.IsVararg ? ShapeRules.Vararg : ShapeRules.ReasonAgainstType(method);
    }
}
