using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
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

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var elements = Elements(site.NodeAt(diagnostic));
        var bounds = elements.Select(element => (Element: element, Value: ValueOf(site.Model.GetConstantValue(element, cancellationToken))))
            .GroupBy(static bound => bound.Value).Select(static equal => equal.First()).OrderBy(static bound => bound.Value).ToList();
        if (bounds.Count == 0 || !BucketRules.AreValid([.. bounds.Select(static bound => bound.Value)]))
            return null;
        var span = TextSpan.FromBounds(elements[0].SpanStart, elements[elements.Count - 1].Span.End);
        if (site.Root.DescendantTrivia(span).Any(static trivia => trivia.IsDirective || Signature.IsComment(trivia)))
            return null;
        var plan = new FixPlan();
        plan.Replace(site.Document, span, string.Join(", ", bounds.Select(static bound => bound.Element.ToString())));
        return plan;
    }

    private static List<ExpressionSyntax> Elements(SyntaxNode node) => node switch
    {
        CollectionExpressionSyntax list when list.Elements.All(static element => element is ExpressionElementSyntax)
            => [.. list.Elements.Cast<ExpressionElementSyntax>().Select(static element => element.Expression)],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        _ => [],
    };

    private static double ValueOf(Optional<object?> constant)
        => constant is { HasValue: true, Value: IConvertible value and not (string or bool) }
            ? value.ToDouble(CultureInfo.InvariantCulture)
            : double.NaN;
}
