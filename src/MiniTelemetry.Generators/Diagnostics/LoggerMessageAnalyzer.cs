using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds <c>[LoggerMessage]</c> methods that <c>[LogEvent]</c> can take over as they are.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerMessageAnalyzer : DiagnosticAnalyzer
{
    private const string Space = "Microsoft.Extensions.Logging";
    private const string Name = "LoggerMessageAttribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.LoggerMessage];

    public override void Initialize(AnalysisContext context)
    {
        // The part that its generator writes: see GeneratedFiles.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method is not { IsPartialDefinition: true, ReturnsVoid: true }
            || method.GetAttributes().FirstOrDefault(static attribute => AttributeReader.Is(attribute, Space, Name)) is not { } attribute
            || ShapeRules.Check(method) is not null || context.Compilation.GetTypeByMetadataName(KnownNames.TracedMetadataName) is null
            || GeneratedFiles.Hold(Locations.Of(method), context.Options, context.CancellationToken)
            || LogMethodRules.Check(LogReading.Read(method, attribute, context.Compilation)).Any())
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.LoggerMessage, Locations.Of(attribute, null, context.CancellationToken), method.Name));
    }
}
