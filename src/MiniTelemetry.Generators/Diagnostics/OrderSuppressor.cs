using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// A body stands below its declaration, whatever the rules of an order of members say of its accessibility: they are silenced on bodies,
/// and on what is in order as soon as the bodies are looked away from.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrderSuppressor : DiagnosticSuppressor
{
    private const string Below = "The body of an instrumented method stands below its declaration.";

    private static readonly SuppressionDescriptor ByAccess = new("MTELS010", "SA1202", Below);
    private static readonly SuppressionDescriptor StaticFirst = new("MTELS011", "SA1204", Below);
    private static readonly SuppressionDescriptor Overloads = new("MTELS012", "S4136", Below);

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [ByAccess, StaticFirst, Overloads];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (ReportedMethods.HeaderAt(diagnostic.Location, context.CancellationToken) is { Parent: TypeDeclarationSyntax type } method
                && IsInOrder(diagnostic, method, new MemberOrder(type, context.GetSemanticModel(type.SyntaxTree), context.CancellationToken)))
                context.ReportSuppression(Suppression.Create(DescriptorOf(diagnostic), diagnostic));
        }
    }

    private static bool IsInOrder(Diagnostic diagnostic, MethodDeclarationSyntax method, MemberOrder order)
        => DescriptorOf(diagnostic) == Overloads
            ? order.HasBodies && order.AreTogether(method.Identifier.ValueText)
            : order.IsBody(method) || (order.HasBodyAbove(method) && !order.IsAboveOutOfOrder(method, DescriptorOf(diagnostic) == StaticFirst));

    private static SuppressionDescriptor DescriptorOf(Diagnostic diagnostic)
        => diagnostic.Id == ByAccess.SuppressedDiagnosticId ? ByAccess
            : diagnostic.Id == StaticFirst.SuppressedDiagnosticId ? StaticFirst : Overloads;
}
