using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Moves <c>[EnumeratorCancellation]</c> from the declaration to the body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveEnumeratorCancellationFix))]
[Shared]
public sealed class MoveEnumeratorCancellationFix : TextFixProvider
{
    private const string Space = "System.Runtime.CompilerServices";
    private const string Name = "EnumeratorCancellation";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.MisplacedEnumeratorCancellation];

    internal override string Title(Diagnostic diagnostic) => "Move the attribute to the body";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var attribute = await Places.FindAsync<AttributeSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (attribute is not { Parent: AttributeListSyntax { Parent: ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } parameter } }
            || model!.GetDeclaredSymbol(method, cancellationToken) is not { } declared
            || BodyRules.Check(declared, MethodAttributes.Read(declared).Body, out var body) is not null
            || body is null || Places.Find(body, document.Project.Solution) is not var (place, syntax))
            return null;
        var plan = new FixPlan();
        foreach (var change in AttributeText.Reduce(parameter.AttributeLists, other => other != attribute, span => Layout.WithLine(text, span)))
            plan.Replace(document, change.Span, change.NewText!);
        var index = method.ParameterList.Parameters.IndexOf(parameter);
        if (!body.Parameters[index].GetAttributes().Any(static known => AttributeReader.Is(known, Space, Name + "Attribute")))
            plan.Insert(place, syntax.ParameterList.Parameters[index].SpanStart, $"[{(place.Id == document.Id ? attribute.ToString() : $"{Space}.{Name}")}] ");
        return plan;
    }
}
