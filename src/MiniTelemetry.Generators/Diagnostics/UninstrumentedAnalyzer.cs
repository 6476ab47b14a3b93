using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// Finds what is said to be dark, or a log method, and is instrumented, which holds, and what enriches a span and opens one of its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UninstrumentedAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.Contradiction];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Method, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var attributes = new InstrumentAttributes(context.Symbol);
        if (attributes.Uninstrumented is { } uninstrumented && attributes.Any)
            Report(context, uninstrumented, "is instrumented in spite of [Uninstrumented]");
        if (attributes.LogEvent is { } logEvent && attributes.Any)
            Report(context, logEvent, "is instrumented, and writes no record of its own in spite of [LogEvent]");
        if (attributes.Enrich is { } enrich && attributes.Traced is not null)
            Report(context, enrich, "tags the span that it opens itself in spite of [Enrich]");
    }

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, string contradiction)
        => context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.Contradiction,
            Locations.Of(attribute, null, context.CancellationToken),
            context.Symbol.Name,
            contradiction));
}
