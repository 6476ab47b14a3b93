using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Makes an instrumented method partial, its body one beside it, and its types partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.MethodNotPartial, DiagnosticIds.TypeNotPartial, DiagnosticIds.LogMethodNotPartial, DiagnosticIds.LogTypeNotPartial];

    internal override string Title(Diagnostic diagnostic) => diagnostic.Id switch
    {
        DiagnosticIds.MethodNotPartial => "Make the method partial and move its body",
        DiagnosticIds.LogMethodNotPartial => "Make the method partial",
        _ => "Make the type partial",
    };

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => diagnostic.Id is DiagnosticIds.TypeNotPartial or DiagnosticIds.LogTypeNotPartial
            ? await PlanTypesAsync(document, diagnostic, cancellationToken).ConfigureAwait(false)
            : await PlanMethodAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);

    private static async Task<FixPlan?> PlanMethodAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await Places.FindAsync<MethodDeclarationSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } method)
            return null;
        if (method.Body is null && method.ExpressionBody is null)
            return await PlanDeclarationAsync(document, method, cancellationToken).ConfigureAwait(false);
        return diagnostic.Id == DiagnosticIds.LogMethodNotPartial
            ? null
            : await MethodSplit.PlanAsync(document, method, Lighting.None, cancellationToken).ConfigureAwait(false);
    }

    // Its body is somewhere beside it already.
    private static async Task<FixPlan?> PlanDeclarationAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var plan = new FixPlan();
        if (model!.GetDeclaredSymbol(method, cancellationToken) is not { IsAbstract: false, IsExtern: false } symbol
            || !PartialTypes.Plan(symbol.ContainingType, document.Project.Solution, plan, cancellationToken))
            return null;
        var signature = new Signature(method, text);
        if (DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart))
            return null;
        plan.Replace(document, signature.Header, DeclarationText.Write(signature, model!, Lighting.None));
        return plan;
    }

    private static async Task<FixPlan?> PlanTypesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var method = await Places.FindAsync<MemberDeclarationSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var symbol = method is null ? null : model!.GetDeclaredSymbol(method, cancellationToken);
        var plan = new FixPlan();
        return (symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { } type
            && PartialTypes.Plan(type, document.Project.Solution, plan, cancellationToken) && plan.Changes.Count > 0
                ? plan
                : null;
    }
}
