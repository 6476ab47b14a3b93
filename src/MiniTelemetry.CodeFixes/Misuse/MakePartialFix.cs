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

/// <summary>
/// Makes an instrumented method partial, its body one beside it, and its types partial; a log method has no body to move.
/// </summary>
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

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Id is DiagnosticIds.TypeNotPartial or DiagnosticIds.LogTypeNotPartial)
            return PlanTypes(site, diagnostic, cancellationToken);
        if (site.Find<MethodDeclarationSyntax>(diagnostic) is not { } method)
            return null;
        if (method.Body is null && method.ExpressionBody is null)
            return PlanDeclaration(site, method, cancellationToken);
        return diagnostic.Id == DiagnosticIds.MethodNotPartial ? MethodSplit.Plan(site, method, Lighting.None, cancellationToken) : null;
    }

    // Its body is somewhere beside it already, or it needs none.
    private static FixPlan? PlanDeclaration(FixSite site, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        var plan = new FixPlan();
        if (site.Model.GetDeclaredSymbol(method, cancellationToken) is not { IsAbstract: false, IsExtern: false } symbol
            || !PartialTypes.Plan(symbol.ContainingType, site.Solution, plan, cancellationToken))
            return null;
        var signature = new Signature(method, site.Text);
        if (DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart))
            return null;
        plan.Replace(site.Document, signature.Header, DeclarationText.Write(signature, site.Model, Lighting.None));
        return plan;
    }

    private static FixPlan? PlanTypes(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var member = site.Find<MemberDeclarationSyntax>(diagnostic);
        var symbol = member is null ? null : site.Model.GetDeclaredSymbol(member, cancellationToken);
        var plan = new FixPlan();
        return (symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { } type
            && PartialTypes.Plan(type, site.Solution, plan, cancellationToken) && plan.Changes.Count > 0
                ? plan
                : null;
    }
}
