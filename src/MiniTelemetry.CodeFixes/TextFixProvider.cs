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
        if (await FixSite.OpenAsync(document, cancellationToken).ConfigureAwait(false) is not { } opened)
            return null;
        var plan = new FixPlan();
        foreach (var site in opened.Everywhere.Where(site => site == opened || site.Has(diagnostic)))
        {
            if (Plan(site, diagnostic, cancellationToken) is not { } part)
                return null;
            plan.Add(part);
        }

        return await plan.IsLegibleAsync(cancellationToken).ConfigureAwait(false) && new SolutionEdits(opened.Solution).TryAdd(plan)
            ? plan
            : null;
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
