using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing.Baselines;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Holds the metrics against the checked-in inventory, where there is one. That takes the whole compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.BrokenBaseline, DiagnosticDescriptors.NotInBaseline];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var baselines = context.Options.AdditionalFiles.Where(Baseline.Is)
            .Select(file => Baseline.Read(file, context.CancellationToken)).ToList();
        if (baselines.Count == 0)
            return;
        foreach (var unreadable in baselines.Where(static baseline => baseline.Fault is not null))
            Report(context, unreadable.Start, $"'{System.IO.Path.GetFileName(unreadable.Path)}'", $"cannot be read: {unreadable.Fault}");
        if (baselines.TrueForAll(static baseline => baseline.Fault is null))
            Compare(context, [.. baselines.SelectMany(static baseline => baseline.Metrics)]);
    }

    private static void Compare(CompilationAnalysisContext context, List<BaselineMetric> baseline)
    {
        var current = CurrentMetrics.Of(context.Compilation, context.CancellationToken);
        foreach (var change in BaselineRules.Broken(baseline, current))
            Report(
                context, change.Now is { } now ? Where(now, context.CancellationToken) : change.Before.Location,
                $"The metric '{change.Before.Name}' of the baseline", change.Words);
        foreach (var added in BaselineRules.Added(baseline, current))
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NotInBaseline, Where(added, context.CancellationToken), added.Name));
    }

    private static void Report(CompilationAnalysisContext context, Location location, string what, string change)
        => context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.BrokenBaseline, location, what, change));

    private static Location Where(CurrentMetric metric, CancellationToken cancellationToken)
        => metric.Attribute is { } attribute
            ? Locations.Of(attribute, metric.Option, cancellationToken)
            : Locations.Of(metric.Symbol);
}
