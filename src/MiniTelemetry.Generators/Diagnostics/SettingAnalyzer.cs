using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// Finds settings of the rules that do not say what they are meant to. They stand in no source file, so each is told once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.InvalidSetting];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var fault in context.Compilation.SyntaxTrees
            .Select(provider.GetOptions).Distinct()
            .SelectMany(static options => DarkSettings.Read(options).Faults).Distinct())
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.InvalidSetting, Location.None, fault.Key, fault.Value, fault.Detail));
    }
}
