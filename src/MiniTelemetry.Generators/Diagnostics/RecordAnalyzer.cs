using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Warns of redacted members that a record prints nevertheless, since nothing can be generated for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.PrintedRedacted];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var record = (INamedTypeSymbol)context.Symbol;
        if (!record.IsRecord)
            return;
        foreach (var property in RecordRules.PrintedByBase(record))
            Report(context, property, $"its base record prints it; put [Redacted] on '{property.OverriddenProperty!.ToDisplayString()}' too");
        if (RecordRules.HasPrintMembers(record) || RecordRules.HasToString(record) || RecordRules.Closed(record) is not { } closed)
            return;
        var advice = closed.IsFileLocal ? $"write {RecordRules.PrintMembers} by hand" : $"declare '{closed.Name}' partial";
        foreach (var member in RecordRules.Redacted(record))
            Report(context, member, $"the record '{record.Name}' prints it in its ToString; {advice}");
    }

    private static void Report(SymbolAnalysisContext context, ISymbol member, string advice)
        => context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.PrintedRedacted, Locations.Of(member), member.Name, advice));
}
