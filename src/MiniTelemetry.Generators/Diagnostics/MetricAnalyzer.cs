using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the names of instruments, those of log methods too, and bucket bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricAnalyzer : DiagnosticAnalyzer
{
    private const string Default = "the default name is used";
    private const string NoCounter = "nothing is counted";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.BadMetricName, DiagnosticDescriptors.BadBuckets];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var attributes = new InstrumentAttributes(context.Symbol);
        CheckName(context, attributes.Counted, OptionNames.Name, Default);
        CheckName(context, attributes.Timed, OptionNames.Name, Default);
        CheckName(context, attributes.InFlight, OptionNames.Name, Default);
        if (LogMethods.IsLogMethod(context.Symbol))
            CheckName(context, attributes.LogEvent, OptionNames.Counter, NoCounter);
        CheckBuckets(context, attributes.Timed);
    }

    // A name on a type is of no use, be it a good one or not.
    private static void CheckType(SymbolAnalysisContext context)
        => CheckBuckets(context, TypeFacts.Of((INamedTypeSymbol)context.Symbol).Attributes.Timed);

    private static void CheckName(SymbolAnalysisContext context, AttributeData? attribute, string option, string insteadOfEmpty)
    {
        if (attribute is null || AttributeReader.Text(attribute, option) is not { } name || NameRules.IsMetricName(name))
            return;
        var reason = string.IsNullOrWhiteSpace(name)
            ? $"it is empty, and {insteadOfEmpty}; give a name or leave it out"
            : "it starts with a lower-case letter, goes on with lower-case letters, digits, '_', '.', '-' and '/', and has at most 255 "
                + "characters; write it that way";
        var location = Locations.Of(attribute, option, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.BadMetricName, location, name, reason));
    }

    private static void CheckBuckets(SymbolAnalysisContext context, AttributeData? timed)
    {
        if (timed is null || AttributeReader.Numbers(timed, OptionNames.Buckets) is not { } buckets
            || BucketRules.FirstWrong(buckets) is not { } wrong)
            return;
        var location = Locations.Of(timed, OptionNames.Buckets, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.BadBuckets, location, wrong));
    }
}
