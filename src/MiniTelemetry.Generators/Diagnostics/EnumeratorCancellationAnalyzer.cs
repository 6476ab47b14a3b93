using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds <c>[EnumeratorCancellation]</c> on a declaration: the compiler follows it in the body, which is the iterator.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumeratorCancellationAnalyzer : DiagnosticAnalyzer
{
    private const string Space = "System.Runtime.CompilerServices";
    private const string Name = "EnumeratorCancellationAttribute";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.MisplacedEnumeratorCancellation];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || method.Parameters.IsEmpty
            || MethodAttributes.Read(method) is not { Any: true } attributes)
            return;
        var body = BodyRules.Names(method, attributes.Body).First();
        foreach (var parameter in method.Parameters)
        {
            if (Find(parameter) is { } attribute)
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.MisplacedEnumeratorCancellation,
                    Locations.Of(attribute, null, context.CancellationToken),
                    parameter.Name,
                    body));
        }
    }

    private static AttributeData? Find(IParameterSymbol parameter) => parameter.GetAttributes()
        .FirstOrDefault(static attribute => AttributeReader.Is(attribute, Space, Name));
}
