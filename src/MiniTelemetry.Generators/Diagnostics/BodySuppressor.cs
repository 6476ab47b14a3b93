using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// Silences what general rules say of a body that it cannot change: whether it is static, its name, its result and which parameters it
/// takes are its declaration's choice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodySuppressor : DiagnosticSuppressor
{
    private const string Static = "The body of an instrumented method is static exactly when its declaration is.";
    private const string Parameters = "The body of an instrumented method has the parameters of its declaration.";
    private const string Result = "The body of an instrumented method returns what its declaration does.";
    private const string Name = "The name of a body is that of its declaration and 'Core'.";

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("MTELS001", "CA1822", Static),
        new("MTELS002", "IDE0060", Parameters),
        new("MTELS003", "CA1068", Parameters),
        new("MTELS004", "CA1859", Result),
        new("MTELS005", "IDE1006", Name),
        new("MTELS006", "VSTHRD200", Name),
        new("MTELS007", "SA1414", Parameters),
        new("MTELS008", "S1172", Parameters),
        new("MTELS009", "S2325", Static),
    ];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (MethodAt(diagnostic.Location, context) is { } method && BodyRules.IsBody(method))
                context.ReportSuppression(Suppression.Create(DescriptorOf(diagnostic), diagnostic));
        }
    }

    private SuppressionDescriptor DescriptorOf(Diagnostic diagnostic)
        => SupportedSuppressions.First(descriptor => descriptor.SuppressedDiagnosticId == diagnostic.Id);

    // In the header of the method, such as at a parameter or a type, and not in what it does.
    private static IMethodSymbol? MethodAt(Location location, SuppressionAnalysisContext context)
        => ReportedMethods.HeaderAt(location, context.CancellationToken) is { } method
            ? context.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method, context.CancellationToken)
            : null;
}
