using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// Decides whether code can be generated for a log method. The generator asks it and stays silent; the analyzers ask it and report, so
/// that there is a diagnostic exactly where there is no code.
/// </summary>
internal static class LogMethodRules
{
    /// <summary>All that speaks against it: of the declaration the first reason, of the rest each.</summary>
    public static IEnumerable<LogFinding> Check(IMethodSymbol method, AttributeData attribute, Compilation compilation)
        => CheckDeclaration(method) is { } finding ? [finding] : Check(LogReading.Read(method, attribute, compilation));

    /// <summary>What speaks against the declaration as it stands, whatever its parameters and its template are.</summary>
    public static LogFinding? CheckDeclaration(IMethodSymbol method)
    {
        if (CheckPart(method) is { } finding)
            return finding;
        if (ShapeRules.Check(method) is { } shape)
            return new(LogFault.Unsupported, method, shape.Detail);
        return method.ReturnsVoid ? null : new(LogFault.ReturnsValue, method);
    }

    public static IEnumerable<LogFinding> Check(LogReading reading)
        => CheckParameters(reading).Concat(CheckLogger(reading)).Concat(CheckTemplate(reading));

    /// <summary>Whether the declaration can have an implementing part, be there a record to write or not.</summary>
    public static bool CanBeImplemented(IMethodSymbol method)
        => !method.IsVararg && CheckPart(method) is null;

    private static LogFinding? CheckPart(IMethodSymbol method)
    {
        if (ShapeRules.ReasonAgainstDeclaration(method) is { } reason)
            return new(LogFault.Unsupported, method, reason);
        if (HasBody(method) || DeclarationRules.IsImplementedByHand(method))
            return new(LogFault.HasBody, method);
        if (!method.IsPartialDefinition || method.IsAsync)
            return new(LogFault.NotPartial, method);
        return DeclarationRules.CheckTypes(method) is { } finding ? new(LogFault.TypeNotPartial, finding.Culprit) : null;
    }

    private static IEnumerable<LogFinding> CheckParameters(LogReading reading)
    {
        foreach (var parameter in reading.Parameters)
        {
            if (parameter.Symbol.RefKind == RefKind.Out)
                yield return new(LogFault.OutParameter, parameter.Symbol);
            else if (parameter is { Role: LogRole.Value, IsRedacted: false } && !CanBeKept(parameter.Symbol.Type))
                yield return new(LogFault.UnkeptParameter, parameter.Symbol, parameter.Symbol.Type.ToDisplayString());
        }

        if (reading.Options.Level is null && reading.Find(LogRole.Level) is null)
            yield return new(LogFault.NoLevel, reading.Method);
    }

    private static IEnumerable<LogFinding> CheckLogger(LogReading reading)
    {
        if (reading.Logger.Several.Count > 1)
            yield return new(
                LogFault.SeveralLoggers, reading.Method, string.Join(", ", reading.Logger.Several.Select(static symbol => $"'{symbol.Name}'")));
    }

    private static IEnumerable<LogFinding> CheckTemplate(LogReading reading)
    {
        if (reading.Template.Error is { } error)
        {
            yield return new(LogFault.BadTemplate, reading.Method, error);
            yield break;
        }

        for (var index = 0; index < reading.Filled.Count; index++)
        {
            if (reading.Filled[index] is null)
                yield return new(LogFault.UnknownPlaceholder, reading.Method, reading.Template.Holes[index].Text, reading.Template.Holes[index]);
        }
    }

    private static bool HasBody(IMethodSymbol method) => method.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax())
        .OfType<MethodDeclarationSyntax>()
        .Any(static declaration => declaration.Body is not null || declaration.ExpressionBody is not null);

    // A type that does not exist is the compiler's to report.
    private static bool CanBeKept(ITypeSymbol type) => type.TypeKind == TypeKind.Error || TypeRules.CanBeTypeArgument(type);
}
