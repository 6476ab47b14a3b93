using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// The part of a method that is generated has no default values, so that those who watch a public API by text take it for a further
/// method. The declaration, which has them, is watched all the same.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor PublicApi =
        new("MTELS013", "RS0016", "The generated part of an instrumented method is the method that its declaration is.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [PublicApi];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsGeneratedPart(diagnostic.Location, context))
                context.ReportSuppression(Suppression.Create(PublicApi, diagnostic));
        }
    }

    // A part without a body would be the declaration itself.
    private static bool IsGeneratedPart(Location location, SuppressionAnalysisContext context)
        => ReportedMethods.HeaderAt(location, context.CancellationToken) is { } method
            && context.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method, context.CancellationToken) is
            {
                PartialDefinitionPart: { } declared,
            }
            && Parsing.MethodAttributes.Read(declared).Any;
}
