using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Sorts bucket bounds, each once. What is no bound at all is left to the user.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SortBucketsFix))]
[Shared]
public sealed class SortBucketsFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BadBuckets];

    internal override string Title(Diagnostic diagnostic) => "Sort the bounds";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var elements = Elements(root!.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        var bounds = elements.Select(element => (element, Value: ValueOf(model!.GetConstantValue(element, cancellationToken))))
            .OrderBy(static bound => bound.Value).GroupBy(static bound => bound.Value).Select(static equal => equal.First()).ToList();
        if (bounds.Count == 0 || !BucketRules.AreValid([.. bounds.Select(static bound => bound.Value)]))
            return null;
        var span = TextSpan.FromBounds(elements[0].SpanStart, elements[elements.Count - 1].Span.End);
        if (root!.DescendantTrivia(span).Any(static trivia => trivia.IsDirective || Splitting.Signature.IsComment(trivia)))
            return null;
        var plan = new FixPlan();
        plan.Replace(document, span, string.Join(", ", bounds.Select(static bound => bound.element.ToString())));
        return plan;
    }

    private static List<ExpressionSyntax> Elements(SyntaxNode node) => node switch
    {
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };

    private static double ValueOf(Optional<object?> constant) => constant is { HasValue: true, Value: IConvertible value and not (string or bool) }
        ? value.ToDouble(CultureInfo.InvariantCulture)
        : double.NaN;
}
