using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>Runs code fixes over a workspace. What comes out has to compile with what is generated for it, without warnings.</summary>
internal static class FixHarness
{
    /// <summary>The file after all that is reported at its marks is fixed in one pass; each fix alone must be offered as well.</summary>
    public static string Fix(CodeFixProvider fixer, Func<Location, Diagnostic> report, string marked, FixProject? project = null)
    {
        project ??= new FixProject();
        var (solution, diagnostics) = project.Open(report, marked);
        foreach (var diagnostic in diagnostics)
            Assert.NotEmpty(Offered(fixer, solution, diagnostic));
        var changed = FixAll(fixer, solution, diagnostics);
        AssertCompiles(changed, project);
        return TextOf(changed, FixProject.FileName);
    }

    /// <summary>No fix at any of the marks, alone or with all others.</summary>
    public static void OffersNothing(CodeFixProvider fixer, Func<Location, Diagnostic> report, string marked, FixProject? project = null)
    {
        var (solution, diagnostics) = (project ?? new FixProject()).Open(report, marked);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Empty(Offered(fixer, solution, diagnostic)));
        var changed = FixAll(fixer, solution, diagnostics);
        Assert.Empty(changed.GetChanges(solution).GetProjectChanges());
    }

    /// <summary>What the analyzers report of that rule, in a file as it stands.</summary>
    public static (Solution Solution, List<Diagnostic> Diagnostics) Analyze(string source, string id, FixProject? project = null)
    {
        project ??= new FixProject();
        var (solution, _) = project.Open(static _ => throw new InvalidOperationException(), source);
        var compilation = solution.Projects.Single().GetCompilationAsync().GetAwaiter().GetResult()!;
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(project.Options), compilation);
        return (solution, [.. AnalyzerHarness.Analyze(run.Output, project.Options, id).Where(diagnostic => diagnostic.Id == id)]);
    }

    public static List<CodeAction> Offered(CodeFixProvider fixer, Solution solution, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None))
            .GetAwaiter().GetResult();
        return actions;
    }

    public static Solution Apply(CodeAction action, Solution solution) => action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult()
        .OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;

    public static Solution FixAll(
        CodeFixProvider fixer, Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, FixAllScope scope = FixAllScope.Solution)
    {
        var document = solution.GetDocument(diagnostics.First().Location.SourceTree)!;
        var context = new FixAllContext(
            document, fixer, scope, codeActionEquivalenceKey: null, diagnostics.Select(static diagnostic => diagnostic.Id).Distinct(),
            new KnownDiagnostics([.. diagnostics]), CancellationToken.None);
        return Apply(fixer.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!, solution);
    }

    public static string TextOf(Solution solution, string file) => SourceOf(solution, file).ToString();

    public static SourceText SourceOf(Solution solution, string file) => solution.Projects.SelectMany(static project => project.Documents)
        .First(document => document.Name == file).GetTextAsync().GetAwaiter().GetResult();

    public static void AssertCompiles(Solution solution, FixProject project)
    {
        foreach (var compiled in solution.Projects)
        {
            var run = GeneratorHarness.Run(
                GeneratorHarness.CreateDriver(project.Options), compiled.GetCompilationAsync().GetAwaiter().GetResult()!);
            var found = run.Output.GetDiagnostics().Concat(AnalyzerHarness.Analyze(run.Output))
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
            Assert.True(found.Count == 0, string.Join("\n", found) + "\n" + string.Join("\n", compiled.Documents.Select(static document
                => document.GetTextAsync().GetAwaiter().GetResult())));
        }
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree) is not null));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(diagnostic
                => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
