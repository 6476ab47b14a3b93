using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes;

/// <summary>
/// Fixes all in one pass. Roslyn's own batch fixer applies each fix alone and merges the results, where two methods of one type, or two
/// projects of one file, conflict.
/// </summary>
internal sealed class EachFileOnce : FixAllProvider
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private EachFileOnce()
    {
    }

    public static EachFileOnce Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixer = (TextFixProvider)fixAllContext.CodeFixProvider;
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            "Fix all", token => FixAsync(fixer, fixAllContext.WithCancellationToken(token), token), fixer.Key));
    }

    private static async Task<Solution> FixAsync(TextFixProvider fixer, FixAllContext context, CancellationToken cancellationToken)
    {
        if (fixer.NeedsChoice && IsCommandLine(context.Solution))
            return context.Solution;
        var edits = new SolutionEdits(context.Solution);
        foreach (var (document, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (await fixer.PlanAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } plan)
                edits.TryAdd(plan);
        }

        return await edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    // dotnet format applies every fix of a rule, and complains of those that are not for a solution.
    private static bool IsCommandLine(Solution solution) => solution.Workspace.Kind == WorkspaceKind.MSBuild;

    private static async Task<List<(Document Document, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<(Document, Diagnostic)>();
        foreach (var diagnostic in await ReadAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document and not SourceGeneratedDocument)
                found.Add((document, diagnostic));
        }

        return found;
    }

    private static async Task<IEnumerable<Diagnostic>> ReadAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return InOrder(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        var found = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            if (project.Language == context.Project.Language)
                found.AddRange(InOrder(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)));
        }

        return found;
    }

    private static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics)
        => diagnostics.Where(static diagnostic => diagnostic.Location.IsInSource)
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
}
