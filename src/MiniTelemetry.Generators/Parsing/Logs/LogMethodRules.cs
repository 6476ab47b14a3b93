using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// Decides whether code can be generated for a log method. The generator asks it and stays silent; the analyzers ask it and report, so
/// that there is a diagnostic exactly where there is no code.
/// </summary>
internal static class LogMethodRules
{
    private const string OutParameter = "nothing could be put into an out parameter; pass it by value";
    private const string Body = "has a body, which [LogEvent] is to write; remove it";
    private const string SecondPart = "has an implementing part, which [LogEvent] is to write; remove that part";
    private const string OfLoggerMessage = "has [LoggerMessage] too, whose generator writes its body; remove one of the attributes";

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
    public static bool CanBeImplemented(IMethodSymbol method) => CheckPart(method) is null;

    /// <summary>What is missing besides a body that is too much: who removes that should hear of it.</summary>
    public static IEnumerable<LogFinding> CheckModifiers(IMethodSymbol method)
    {
        if (Declarations(method).All(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            yield return new(LogFault.NotPartial, method);
        if (DeclarationRules.CheckTypes(method) is { } finding)
            yield return new(LogFault.TypeNotPartial, finding.Culprit);
    }

    private static LogFinding? CheckPart(IMethodSymbol method)
    {
        if (LogShapeRules.ReasonAgainst(method) is { } reason)
            return new(LogFault.Unsupported, method, reason);
        if (LogMethods.HasLoggerMessage(method))
            return new(LogFault.HasBody, method, OfLoggerMessage);
        if (HasBody(method))
            return new(LogFault.HasBody, method, Body);
        if (DeclarationRules.IsImplementedByHand(method))
            return new(LogFault.HasBody, method, SecondPart);
        if (!method.IsPartialDefinition)
            return new(LogFault.NotPartial, method);
        if (Declarations(method).Any(static declaration => declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)))
            return new(LogFault.Unsupported, method, "it has no body to be async; remove async");
        return DeclarationRules.CheckTypes(method) is { } finding ? new(LogFault.TypeNotPartial, finding.Culprit) : null;
    }

    private static IEnumerable<LogFinding> CheckParameters(LogReading reading)
    {
        foreach (var parameter in reading.Parameters)
        {
            if (parameter.Symbol.RefKind == RefKind.Out)
                yield return new(LogFault.OutParameter, parameter.Symbol, OutParameter);
            else if (parameter is { Role: LogRole.Value, IsRedacted: false } && !CanBeKept(parameter.Symbol.Type))
                yield return new(LogFault.UnkeptParameter, parameter.Symbol, Unkept(parameter.Symbol.Type));
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
                yield return new(LogFault.UnknownPlaceholder, reading.Method, Candidates(reading), reading.Template.Holes[index]);
        }
    }

    private static string Candidates(LogReading reading) => reading.Entries.Count == 0
        ? "there is none; add a parameter, or remove the placeholder"
        : $"name one of {string.Join(", ", reading.Entries.Select(NameOf))}";

    private static string NameOf(LogEntry entry) => $"'{(entry.Path is null ? entry.Parameter?.Name : null) ?? entry.Key}'";

    private static string Unkept(ITypeSymbol type)
        => $"a value of '{type.ToDisplayString()}' cannot be kept; pass what of it is to be logged";

    private static bool HasBody(IMethodSymbol method)
        => Declarations(method).Any(static declaration => declaration.Body is not null || declaration.ExpressionBody is not null);

    private static IEnumerable<MethodDeclarationSyntax> Declarations(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>();

    // A type that does not exist is the compiler's to report.
    private static bool CanBeKept(ITypeSymbol type) => type.TypeKind == TypeKind.Error || TypeRules.CanBeTypeArgument(type);
}
