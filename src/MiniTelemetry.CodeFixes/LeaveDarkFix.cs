using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Imports;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes;

/// <summary>Says that a method is dark on purpose; the reason is for the user to give.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveDarkFix))]
[Shared]
public sealed class LeaveDarkFix : TextFixProvider
{
    private const string Attribute = "Uninstrumented";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DarkMethod];

    internal override bool NeedsChoice => true;

    internal override string Title(Diagnostic diagnostic) => $"Leave dark: [{Attribute}(\"…\")]";

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var plan = new FixPlan();
        if (site.NodeAt(diagnostic) is not MethodDeclarationSyntax method
            || AttributeReach.Plan(site, method, [Attribute], plan) is not { } prefix)
            return null;
        var header = new Signature(method, site.Text).Header.Start;
        var change = AttributePlace.Insert(method, header, site.Text, [$"[{prefix}{Attribute}(\"TODO: say why\")]"])!.Value;
        plan.Replace(site.Document, change.Span, change.NewText!);
        return plan;
    }
}
