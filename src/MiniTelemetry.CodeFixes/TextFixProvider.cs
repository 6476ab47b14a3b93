using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes;

/// <summary>
/// What all fixes share: they plan changes of text, since only text keeps line ends, tabs, comments and directives as they are; a fix that
/// cannot be planned is not offered; many are applied in one pass.
/// </summary>
public abstract class TextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await PlanAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } plan)
                context.RegisterCodeFix(ActionOf(diagnostic, plan, context.Document.Project.Solution), diagnostic);
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => EachFileOnce.Instance;

    internal string Key => GetType().Name;

    /// <summary>Whether it is for people only, who choose between the fixes of a rule.</summary>
    internal virtual bool NeedsChoice => false;

    internal abstract string Title(Diagnostic diagnostic);

    /// <summary>Null where it cannot be done safely.</summary>
    internal abstract FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>The plan, agreed with every project that compiles the file.</summary>
    internal async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await PlanOneAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } plan)
            return null;
        foreach (var id in document.GetLinkedDocumentIds())
        {
            var linked = document.Project.Solution.GetDocument(id)!;
            if (!await IsActiveAsync(linked, diagnostic, cancellationToken).ConfigureAwait(false))
                continue;
            if (await PlanOneAsync(linked, diagnostic, cancellationToken).ConfigureAwait(false) is not { } further)
                return null;
            plan.Add(further);
        }

        return new SolutionEdits(document.Project.Solution).TryAdd(plan) ? plan : null;
    }

    private async Task<FixPlan?> PlanOneAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await FixSite.OpenAsync(document, cancellationToken).ConfigureAwait(false) is { } site
            ? Plan(site, diagnostic, cancellationToken)
            : null;

    // An #if may leave the place out of the other project.
    private static async Task<bool> IsActiveAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && root.FullSpan.Contains(span) && root.FindToken(span.Start).SpanStart == span.Start;
    }

    private CodeAction ActionOf(Diagnostic diagnostic, FixPlan plan, Solution solution)
    {
        return CodeAction.Create(Title(diagnostic), ApplyAsync, Key);

        Task<Solution> ApplyAsync(CancellationToken cancellationToken)
        {
            var edits = new SolutionEdits(solution);
            edits.TryAdd(plan);
            return edits.ApplyAsync(cancellationToken);
        }
    }
}
