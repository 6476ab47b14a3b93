using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// Silences what general rules say of a body that it cannot change: whether it is static, and which parameters it takes, is its
/// declaration's choice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor MarkAsStatic =
        new("MTELS001", "CA1822", "The body of an instrumented method is static exactly when its declaration is.");

    private static readonly SuppressionDescriptor UnusedParameter =
        new("MTELS002", "IDE0060", "The body of an instrumented method has the parameters of its declaration.");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [MarkAsStatic, UnusedParameter];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (MethodAt(diagnostic.Location, context) is { } method && BodyRules.IsBody(method))
                context.ReportSuppression(Suppression.Create(DescriptorOf(diagnostic), diagnostic));
        }
    }

    private static SuppressionDescriptor DescriptorOf(Diagnostic diagnostic) =>
        diagnostic.Id == MarkAsStatic.SuppressedDiagnosticId ? MarkAsStatic : UnusedParameter;

    private static IMethodSymbol? MethodAt(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree is not { } tree)
            return null;
        var model = context.GetSemanticModel(tree);
        var node = tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        return model.GetDeclaredSymbol(node, context.CancellationToken) switch
        {
            IMethodSymbol method => method,
            IParameterSymbol parameter => parameter.ContainingSymbol as IMethodSymbol,
            _ => null,
        };
    }
}
