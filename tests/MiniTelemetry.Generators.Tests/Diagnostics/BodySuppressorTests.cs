using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>General rules about static members and unused parameters do not apply to bodies, and apply to everything else.</summary>
public sealed class BodySuppressorTests
{
    private const string Source = """
        public partial class Desk
        {
            [Traced]
            public partial int Place(int id);

            private int PlaceCore(int id) => 1;

            [Traced]
            public partial int PlaceTwo(int id);

            private int PlaceTwoCore(int id) => 2;

            private int OtherCore(int id) => 3;
        }
        """;

    [Fact]
    public async Task Only_bodies_are_spared()
    {
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(new TestOptions()), new TestOptions().Compile(Source));
        var analysis = run.Output.WithAnalyzers([new StandIn(), new BodySuppressor()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var all = await analysis.GetAllDiagnosticsAsync();
        var told = all.Where(diagnostic => diagnostic.Id is "CA1822" or "IDE0060" && !diagnostic.IsSuppressed);
        Assert.Equal(["CA1822 OtherCore", "IDE0060 OtherCore"], told.Select(d => d.GetMessage(null)).Order(StringComparer.Ordinal));
        Assert.Equal(4, all.Count(diagnostic => diagnostic.IsSuppressed));
    }

    /// <summary>Reports the two ids on every body-like method, where the SDK's own analyzers would.</summary>
#pragma warning disable RS1001, RS1019, RS1029, RS1036, RS2008 // A stand-in of a test, never shipped.
    private sealed class StandIn : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Static = Descriptor("CA1822");
        private static readonly DiagnosticDescriptor Unused = Descriptor("IDE0060");

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Static, Unused];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(Report, SyntaxKind.MethodDeclaration);
        }

        private static void Report(SyntaxNodeAnalysisContext context)
        {
            var method = (MethodDeclarationSyntax)context.Node;
            if (!method.Identifier.Text.EndsWith("Core", StringComparison.Ordinal))
                return;
            context.ReportDiagnostic(Diagnostic.Create(Static, method.Identifier.GetLocation(), method.Identifier.Text));
            context.ReportDiagnostic(Diagnostic.Create(Unused, method.ParameterList.Parameters[0].Identifier.GetLocation(), method.Identifier.Text));
        }

        private static DiagnosticDescriptor Descriptor(string id) =>
            new(id, id, id + " {0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    }
#pragma warning restore RS1001, RS1019, RS1029, RS1036, RS2008
}
