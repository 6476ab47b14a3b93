using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Gives a body the signature of its declaration. Parameters keep their own names, by which the body knows them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignBodyFix))]
[Shared]
public sealed class AlignBodyFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BodyDiffers];

    internal override string Title(Diagnostic diagnostic) => "Align the body with its declaration";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Find<MethodDeclarationSyntax>(diagnostic) is not { } syntax
            || site.Model.GetDeclaredSymbol(syntax, cancellationToken) is not { } body
            || DeclarationOf(body) is not { } declared
            || !HasSameTypeParameters(declared, body)
            || LacksPromises(declared, body)
            || LosesComments(declared, syntax.ParameterList))
            return null;
        var signature = new Signature(syntax, site.Text);
        if (DirectiveRules.Cuts(syntax, signature.Header.Start, signature.BodyStart))
            return null;
        var plan = new FixPlan();
        plan.Replace(site.Document, signature.Header, new AlignedHeader(signature, declared, body, site.Model).Write());
        return plan;
    }

    // By other names the types of the declaration would mean nothing in the body.
    private static bool HasSameTypeParameters(IMethodSymbol declared, IMethodSymbol body)
        => declared.TypeParameters.Select(static type => type.Name).SequenceEqual(body.TypeParameters.Select(static type => type.Name));

    // Promises to the analysis of nulls are attributes, which are the user's to repeat.
    private static bool LacksPromises(IMethodSymbol declared, IMethodSymbol body)
        => declared.Parameters.Length == body.Parameters.Length && FlowRules.Difference(declared, body) is not null;

    // What is said of parameters that the declaration has not is the user's to move.
    private static bool LosesComments(IMethodSymbol declared, ParameterListSyntax list)
    {
        if (declared.Parameters.Length >= list.Parameters.Count)
            return false;
        var lost = TextSpan.FromBounds(list.Parameters[declared.Parameters.Length].FullSpan.Start, list.CloseParenToken.SpanStart);
        var before = list.Parameters[declared.Parameters.Length].GetFirstToken().GetPreviousToken().TrailingTrivia;
        return before.Concat(list.DescendantTrivia(lost)).Any(Signature.IsComment);
    }

    private static IMethodSymbol? DeclarationOf(IMethodSymbol body) => body.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.IsPartialDefinition && MethodAttributes.Read(method) is { Any: true } attributes
            && BodyRules.Check(method, attributes.Body, out _) is { Fault: MethodFault.BodyDiffers } finding
            && SymbolEqualityComparer.Default.Equals(finding.Culprit, body));
}
