using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>From what carries a <c>[LogEvent]</c> to the log method.</summary>
internal static class LogTargets
{
    public static LogTarget Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (context.TargetSymbol is not IMethodSymbol method || !LogMethods.IsLogMethod(method))
            return LogTarget.None;
        if (RefusalRules.ReadLog(method) is { } refused)
            return new(default, new([refused]));
        return context.TargetNode is MethodDeclarationSyntax declaration
            && LogMethodParser.Parse(method, declaration, context.Attributes[0], context.SemanticModel.Compilation) is { } parsed
                ? new(new([parsed]), default)
                : LogTarget.None;
    }
}
