using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SensitiveTag, DiagnosticIds.SensitiveLog];

    internal override string Title(Diagnostic diagnostic) => $"Show [redacted] instead: [{Attribute}]";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var plan = new FixPlan();
        var node = site.NodeAt(diagnostic);
        if (Place(node) is not { } place || AttributeReach.Plan(site, node, [Attribute], plan) is not { } prefix)
            return null;
        plan.Insert(site.Document, place.Position, string.Format(CultureInfo.InvariantCulture, place.Format, prefix + Attribute));
        return plan;
    }

    // Beside the tag, where there is one, else on the parameter of a log method.
    private static (int Position, string Format)? Place(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } tag)
            return CanCarry(list.Parent, list.Target) ? (tag.Span.End, ", {0}") : null;
        return node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter ? (parameter.SpanStart, "[{0}] ") : null;
    }

    private static bool CanCarry(SyntaxNode? owner, AttributeTargetSpecifierSyntax? target) => owner switch
    {
        ParameterSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax => true,
        MethodDeclarationSyntax => target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true,
        _ => false,
    };
}
