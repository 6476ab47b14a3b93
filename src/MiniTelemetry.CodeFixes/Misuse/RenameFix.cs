using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Writes the name of a metric or a tag as the conventions have it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameFix))]
[Shared]
public sealed class RenameFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BadMetricName, DiagnosticIds.BadTagName];

    internal override string Title(Diagnostic diagnostic) => "Rename to the convention";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.NodeAt(diagnostic) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal)
            return null;
        var name = Rename(literal.Token.ValueText);
        var isGood = diagnostic.Id == DiagnosticIds.BadTagName
            ? NameRules.IsTagName(name) && !NameRules.IsReservedTagName(name)
            : NameRules.IsMetricName(name);
        if (!isGood || name == literal.Token.ValueText || IsForeign(literal.Token.ValueText) || IsTaken(literal, name))
            return null;
        var plan = new FixPlan();
        plan.Replace(site.Document, literal.Span, $"\"{name}\"");
        return plan;
    }

    // What is left of them in ASCII says nothing.
    private static bool IsForeign(string name) => name.Any(static character => character > '\u007f');

    // Two of one name would be a mistake of another kind: which of them is meant is for the user to say.
    private static bool IsTaken(LiteralExpressionSyntax literal, string name)
        => literal.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && method
            .DescendantNodes(static node => node is not BlockSyntax).OfType<LiteralExpressionSyntax>()
            .Any(other => other != literal && other.IsKind(SyntaxKind.StringLiteralExpression) && Rename(other.Token.ValueText) == name);

    private static string Rename(string name) => string.Join(
        ".", name.Trim().Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(static word => SnakeCase.Of(word.Trim())));
}
