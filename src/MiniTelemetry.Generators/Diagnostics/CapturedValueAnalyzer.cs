using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Warns of tags that make a time series of each value, and of values that carry secrets and personal data out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedValueAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.UnboundedMetricTag, DiagnosticDescriptors.SensitiveTag, DiagnosticDescriptors.SensitiveLog];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSymbolAction(CheckOther, SymbolKind.Property, SymbolKind.Field, SymbolKind.NamedType);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null && LogMethods.IsLogMethod(method))
            CheckLog(context, method);
        if (method.PartialDefinitionPart is not null || MethodAttributes.Read(method) is not { Any: true } attributes)
            return;
        Check(context, InstrumentNames.Of(method, attributes).Any());
    }

    // A parameter of a log method goes out without a tag.
    private static void CheckLog(SymbolAnalysisContext context, IMethodSymbol method)
    {
        if (LogMethodRules.CheckDeclaration(method) is not null)
            return;
        var reading = LogReading.Read(method, LogMethods.AttributeOf(method)!, context.Compilation);
        foreach (var (value, source) in LogCaptures.Of(reading))
        {
            if (reading.Options.Counter is not null && CapturedValueRules.UnboundedReason(value) is { } reason)
                Report(context, DiagnosticDescriptors.UnboundedMetricTag, value, OptionNames.On, value.Key, reason);
            if (CapturedValueRules.SensitiveName(value) is not var (name, word, option))
                continue;
            var location = value.Tag is { } tag ? Locations.Of(tag, option, context.CancellationToken) : Locations.Of(source);
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.SensitiveLog, location, name, word));
        }
    }

    // The methods that they are captured in may be anywhere in the type; most measure.
    private static void CheckOther(SymbolAnalysisContext context)
    {
        if (context.Symbol is not IPropertySymbol { PartialDefinitionPart: not null })
            Check(context, isMeasured: true);
    }

    private static void Check(SymbolAnalysisContext context, bool isMeasured)
    {
        foreach (var value in CapturedValues.Of(context.Symbol, context.Compilation))
        {
            if (isMeasured && CapturedValueRules.UnboundedReason(value) is { } reason)
                Report(context, DiagnosticDescriptors.UnboundedMetricTag, value, OptionNames.On, value.Key, reason);
            if (CapturedValueRules.SensitiveName(value) is var (name, word, option))
                Report(context, DiagnosticDescriptors.SensitiveTag, value, option, name, word);
        }
    }

    private static void Report(
        SymbolAnalysisContext context, DiagnosticDescriptor descriptor, CapturedValue value, string option, params object[] arguments)
        => context.ReportDiagnostic(Diagnostic.Create(descriptor, Locations.Of(value.Tag!, option, context.CancellationToken), arguments));
}
