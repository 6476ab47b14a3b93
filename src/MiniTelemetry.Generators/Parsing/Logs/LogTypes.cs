using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The types that have a meaning in a log method.</summary>
internal static class LogTypes
{
    private const string Logging = "Microsoft.Extensions.Logging";

    /// <summary>A logger by reference: <c>ILogger</c>, <c>ILogger&lt;T&gt;</c>, what implements them, a type parameter that does.</summary>
    public static bool IsLogger(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.IsReferenceType && parameter.ConstraintTypes.Any(IsLogger);
        return type.IsReferenceType && (IsLoggerInterface(type) || type.AllInterfaces.Any(IsLoggerInterface));
    }

    public static bool IsException(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Any(IsException);
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Name == nameof(Exception) && TypeRules.IsNamespace(level.ContainingNamespace, nameof(System)))
                return true;
        }

        return false;
    }

    public static bool IsLevel(ITypeSymbol type)
        => type is { Name: "LogLevel", TypeKind: TypeKind.Enum } && TypeRules.IsNamespace(type.ContainingNamespace, Logging);

    private static bool IsLoggerInterface(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "ILogger", Arity: 0 } && TypeRules.IsNamespace(type.ContainingNamespace, Logging);
}
