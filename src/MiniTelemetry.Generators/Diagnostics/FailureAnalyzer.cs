using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the members that a method's <c>[Outcome]</c> reads of its result.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FailureAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.UnusableFailure];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || MethodAttributes.Read(method) is not { Any: true, Own.Outcome: { } outcome } attributes)
            return;
        foreach (var finding in FailureRules.Read(method, attributes, context.Compilation).Findings)
        {
            var location = Locations.Of(outcome, finding.Option, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.UnusableFailure, location, finding.Option, finding.Detail));
        }
    }
}
