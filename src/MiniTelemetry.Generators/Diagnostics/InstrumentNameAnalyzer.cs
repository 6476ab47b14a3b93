using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds instruments of one name in one scope. That takes the whole compilation, so it is told at its end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentNameAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.DuplicateInstrument];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var instruments = new ConcurrentBag<NamedInstrument>();
            start.RegisterSymbolAction(symbol => Collect(symbol, instruments), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => Report(end, instruments));
        });
    }

    private static void Collect(SymbolAnalysisContext context, ConcurrentBag<NamedInstrument> instruments)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsPartialDefinition && InstrumentNames.OfLog(method) is { } counter && LogMethodRules.CheckDeclaration(method) is null)
            instruments.Add(counter);
        if (!method.IsPartialDefinition || MethodAttributes.Read(method) is not { Any: true } attributes)
            return;
        var found = InstrumentNames.Of(method, attributes).ToList();
        if (found.Count == 0 || MethodRules.Check(method, attributes.Body, out _) is not null)
            return;
        foreach (var instrument in found)
            instruments.Add(instrument);
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<NamedInstrument> instruments)
    {
        if (instruments.IsEmpty)
            return;
        foreach (var (instrument, conflict) in DuplicateRules.Find(instruments, context.Compilation, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.DuplicateInstrument, Where(instrument, context.CancellationToken), instrument.Name, conflict));
    }

    private static Location Where(NamedInstrument instrument, CancellationToken cancellationToken)
        => instrument.IsOfType
            ? Locations.Of(instrument.Method)
            : Locations.Of(instrument.Attribute, DuplicateRules.OptionOf(instrument), cancellationToken);
}
