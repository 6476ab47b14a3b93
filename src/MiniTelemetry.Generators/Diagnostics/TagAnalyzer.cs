using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Checks the names, the member paths and the use of <c>[Tag]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TagAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.UnknownTagPath, DiagnosticDescriptors.BadTagName, DiagnosticDescriptors.TagWithoutEffect];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null)
            return;
        foreach (var tag in TagRules.Read(method, MethodAttributes.Read(method), context.Compilation))
        {
            foreach (var finding in tag.Findings)
            {
                var location = Locations.Of(tag.Attribute, finding.Option, context.CancellationToken);
                context.ReportDiagnostic(Diagnostic.Create(DescriptorOf(finding.Fault), location, finding.Detail));
            }
        }
    }

    private static DiagnosticDescriptor DescriptorOf(TagFault fault) => fault switch
    {
        TagFault.UnknownPath => DiagnosticDescriptors.UnknownTagPath,
        TagFault.BadName => DiagnosticDescriptors.BadTagName,
        _ => DiagnosticDescriptors.TagWithoutEffect,
    };
}
