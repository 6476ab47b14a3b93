using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds methods that are said to be dark and are instrumented: they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UninstrumentedAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.Contradiction];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        if (AttributeReader.Find(context.Symbol, KnownNames.Uninstrumented) is { } attribute && MethodAttributes.Read(context.Symbol).Any)
        {
            var location = Locations.Of(attribute, null, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.Contradiction, location, context.Symbol.Name));
        }
    }
}
