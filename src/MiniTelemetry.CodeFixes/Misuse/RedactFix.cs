using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Imports;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Keeps a captured value in the process.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedactFix))]
[Shared]
public sealed class RedactFix : TextFixProvider
{
    private const string Attribute = "Redacted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SensitiveTag];

    internal override string Title(Diagnostic diagnostic) => $"Show [redacted] instead: [{Attribute}]";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var tag = await Places.FindAsync<AttributeSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var plan = new FixPlan();
        if (tag?.Parent is not AttributeListSyntax { Target: var target } list
            || !CanCarry(list.Parent, target)
            || AttributeReach.Plan(document, model!, text, list, [Attribute], plan) is not { } prefix)
            return null;
        plan.Insert(document, tag.Span.End, $", {prefix}{Attribute}");
        return plan;
    }

    private static bool CanCarry(SyntaxNode? owner, AttributeTargetSpecifierSyntax? target) => owner switch
    {
        ParameterSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax => true,
        MethodDeclarationSyntax => target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true,
        _ => false,
    };
}
