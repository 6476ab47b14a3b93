using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds events that cannot be told apart by their names or ids.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogEventAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.DuplicateEventId, DiagnosticDescriptors.DuplicateEventName];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        foreach (var conflict in LogEventRules.Find((INamedTypeSymbol)context.Symbol))
            context.ReportDiagnostic(Create(conflict, conflict.Options, context.CancellationToken));
    }

    private static Diagnostic Create(LogEventConflict conflict, LogEventOptions options, CancellationToken cancellationToken)
        => conflict.IsOfName
            ? Diagnostic.Create(
                DiagnosticDescriptors.DuplicateEventName,
                Locations.Of(options.Attribute, OptionNames.EventName, cancellationToken),
                options.EventName,
                conflict.Earlier.Name)
            : Diagnostic.Create(
                DiagnosticDescriptors.DuplicateEventId,
                Locations.OfEventId(options.Attribute, cancellationToken),
                options.EventId,
                conflict.Earlier.Name);
}
