using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds methods that enrich the span with nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnrichAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.NothingToEnrich];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || MethodAttributes.Read(method) is not { Enrich: { } enrich } attributes
            || TagRules.Read(method, attributes, context.Compilation).Exists(static tag => !tag.IsDropped))
            return;
        var location = Locations.Of(enrich, null, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.NothingToEnrich, location, method.Name));
    }
}
