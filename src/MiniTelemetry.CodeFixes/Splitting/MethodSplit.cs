using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Imports;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>
/// Splits a method into a declaration and a body right below it. The text of the body stays as it is; what is written anew is its header.
/// </summary>
internal sealed class MethodSplit
{
    private readonly Document _document;
    private readonly Signature _signature;
    private readonly SemanticModel _model;
    private readonly IMethodSymbol _symbol;

    private MethodSplit(Document document, Signature signature, SemanticModel model, IMethodSymbol symbol)
        => (_document, _signature, _model, _symbol) = (document, signature, model, symbol);

    /// <summary>Null where it cannot be done safely.</summary>
    public static async Task<FixPlan?> PlanAsync(
        Document document, MethodDeclarationSyntax method, Lighting lighting, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(method, cancellationToken) is not { } symbol || !SplitRules.CanBeParted(method, symbol))
            return null;
        var signature = new Signature(method, text);
        return DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart) || FrameRules.ReadsStack(method, model, cancellationToken)
            ? null
            : new MethodSplit(document, signature, model, symbol).Plan(lighting, cancellationToken);
    }

    private FixPlan? Plan(Lighting lighting, CancellationToken cancellationToken)
    {
        var plan = new FixPlan();
        if (BodyNames.Choose(_signature.Method, _symbol, lighting.Attributes.Count > 0) is not { } name
            || AttributeReach.Plan(_document, _model, _signature.Text, _signature.Method, lighting.Names, plan) is not { } prefix
            || !PartialTypes.Plan(_symbol.ContainingType, _document.Project.Solution, plan, cancellationToken)
            || FrameRules.NameCallers(_signature.Method, _model, cancellationToken) is not { } callers)
            return null;
        foreach (var change in callers.Where(change => !lighting.Removed.Any(removed => removed.Contains(change.Span))))
            plan.Replace(_document, change.Span, change.NewText!);
        foreach (var removed in lighting.Removed)
            plan.Remove(_document, removed);
        PlanAttributes(plan);
        var stem = lighting.Attributes.Count == 0 ? null : MetricStems.Choose(_symbol, _model.Compilation, cancellationToken);
        var attributes = NewAttributes.Write(lighting, prefix, name.IsSaid ? name.Name : null, stem);
        PlanHeaders(plan, [.. attributes], DeclarationText.Write(_signature, _model, lighting, prefix), name.Name);
        return plan;
    }

    private void PlanAttributes(FixPlan plan)
    {
        var moved = AttributeText.Reduce(
            _signature.Method.AttributeLists,
            attribute => AttributeHomes.IsOnDeclaration(attribute, _model),
            span => Layout.WithLine(_signature.Text, span));
        foreach (var change in moved)
            plan.Replace(_document, change.Span, change.NewText!);
    }

    private void PlanHeaders(FixPlan plan, IReadOnlyList<string> attributes, string header, string name)
    {
        var (text, start) = (_signature.Text, _signature.Header.Start);
        var declaration = header + ";" + _signature.Comment;
        if (AttributePlace.Insert(_signature.Method, start, text, attributes) is { } place)
        {
            if (place.Span.Start == start)
                declaration = place.NewText + declaration;
            else
                plan.Insert(_document, place.Span.Start, place.NewText!);
        }

        plan.Replace(_document, _signature.WithComment, declaration + LineBreak(2) + BodyAttributes() + BodyText.Write(_signature, _symbol, name, _model));
    }

    private string BodyAttributes() => string.Concat(AttributeText
        .Keep(_signature.Method.AttributeLists, attribute => AttributeHomes.IsOnBody(attribute, _model))
        .Where(static kept => kept.Text is not null)
        .Select(kept => kept.Text + LineBreak(1)));

    // A method within a line gets its body within the line.
    private string LineBreak(int count)
    {
        var (text, start) = (_signature.Text, _signature.Method.SpanStart);
        return Layout.IsFirstOnLine(text, start)
            ? string.Concat(Enumerable.Repeat(Layout.LineEnd(text, start), count)) + Layout.Indent(text, start)
            : " ";
    }
}
