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
/// <remarks>
/// Not for a solution at once: <c>dotnet format</c> applies every fix of a rule that can be, and would darken what could not be lit.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaveDarkFix))]
[Shared]
public sealed class LeaveDarkFix : TextFixProvider
{
    private const string Attribute = "Uninstrumented";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.DarkMethod];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => EachFileOnce.InProject;

    internal override string Title(Diagnostic diagnostic) => $"Leave dark: [{Attribute}(\"…\")]";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var plan = new FixPlan();
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not MethodDeclarationSyntax method
            || AttributeReach.Plan(document, model!, text, method, [Attribute], plan) is not { } prefix)
            return null;
        var header = method.Modifiers.Count > 0 ? method.Modifiers[0].SpanStart : method.ReturnType.SpanStart;
        var change = AttributePlace.Insert(method, header, text, [$"[{prefix}{Attribute}(\"TODO: say why\")]"])!.Value;
        plan.Replace(document, change.Span, change.NewText!);
        return plan;
    }
}
