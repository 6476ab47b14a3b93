using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>Reports an id of others at places that a test has chosen, for a suppressor to judge.</summary>
#pragma warning disable RS1001, RS1019, RS1029, RS1036, RS2008 // A stand-in of a test, never shipped.
internal sealed class StandInAnalyzer : DiagnosticAnalyzer
{
    private readonly Func<SyntaxTree, IEnumerable<TextSpan>> _places;
    private readonly DiagnosticDescriptor _rule;

    private StandInAnalyzer(string id, Func<SyntaxTree, IEnumerable<TextSpan>> places)
        => (_rule, _places) = (new(id, id, id, "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true), places);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    /// <summary>What is left of the reports at the marks.</summary>
    public static IEnumerable<string> Report(DiagnosticSuppressor suppressor, string id, string marked)
    {
        var (source, spans) = Marks.Read(marked);
        return Run(suppressor, new StandInAnalyzer(id, tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ? [] : Within(tree, source, spans)), source, spans.Count);
    }

    /// <summary>What is left of the reports at each method of the files whose names end so.</summary>
    public static IEnumerable<string> ReportIn(string ending, DiagnosticSuppressor suppressor, string id, string source) => Run(
        suppressor,
        new StandInAnalyzer(id, tree => tree.FilePath.EndsWith(ending, StringComparison.Ordinal)
            ? tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.Modifiers.Any(SyntaxKind.PartialKeyword)).Select(static method => method.Identifier.Span)
            : []),
        source, 1);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(file =>
        {
            foreach (var span in _places(file.Tree))
                file.ReportDiagnostic(Diagnostic.Create(_rule, Location.Create(file.Tree, span)));
        });
    }

    // A test's source is compiled with usings before it.
    private static IEnumerable<TextSpan> Within(SyntaxTree tree, string source, List<TextSpan> spans)
        => tree.GetText().ToString().IndexOf(source, StringComparison.Ordinal) is >= 0 and var start
            ? spans.Select(span => new TextSpan(start + span.Start, span.Length))
            : [];

    private static IEnumerable<string> Run(DiagnosticSuppressor suppressor, StandInAnalyzer analyzer, string source, int expected)
    {
        var options = new TestOptions();
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), options.Compile(source));
        var analysis = run.Output.WithAnalyzers([analyzer, suppressor], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = analysis.GetAllDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => diagnostic.Id == analyzer._rule.Id).ToList();
        Assert.Equal(expected, found.Count);
        return found.Where(static diagnostic => !diagnostic.IsSuppressed).Select(static diagnostic => diagnostic.Id);
    }
}
#pragma warning restore RS1001, RS1019, RS1029, RS1036, RS2008
