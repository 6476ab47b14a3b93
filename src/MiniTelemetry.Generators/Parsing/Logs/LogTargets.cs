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
        if (!LogMethods.IsLogMethod(context.TargetSymbol))
            return LogTarget.None;
        if (RefusalRules.Read(context.TargetSymbol) is { } refused)
            return new(default, new([refused]));
        return context is { TargetSymbol: IMethodSymbol method, TargetNode: MethodDeclarationSyntax declaration }
            && LogMethodParser.Parse(method, declaration, context.Attributes[0], context.SemanticModel.Compilation) is { } parsed
                ? new(new([parsed]), default)
                : LogTarget.None;
    }
}
