using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

#pragma warning disable RS1001, RS1019, RS1029, RS1036, RS2008 // A stand-in of a test, never shipped.

/// <summary>Reports on every declaration what the suppressor is asked about.</summary>
internal sealed class BlamingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Static = Descriptor("CA1822");
    private static readonly DiagnosticDescriptor Unused = Descriptor("IDE0060");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Static, Unused];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            static node => node.ReportDiagnostic(Diagnostic.Create(Static, node.Node.GetLocation())),
            SyntaxKind.MethodDeclaration, SyntaxKind.PropertyDeclaration, SyntaxKind.ClassDeclaration, SyntaxKind.CompilationUnit);
        context.RegisterSyntaxNodeAction(
            static node => node.ReportDiagnostic(Diagnostic.Create(Unused, node.Node.GetLocation())), SyntaxKind.Parameter);
    }

    private static DiagnosticDescriptor Descriptor(string id)
        => new(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
