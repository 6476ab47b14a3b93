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
    private readonly FixSite _site;
    private readonly Signature _signature;
    private readonly IMethodSymbol _symbol;
    private readonly FixPlan _plan = new();

    private MethodSplit(FixSite site, Signature signature, IMethodSymbol symbol)
        => (_site, _signature, _symbol) = (site, signature, symbol);

    /// <summary>Null where it cannot be done safely.</summary>
    public static FixPlan? Plan(FixSite site, MethodDeclarationSyntax method, Lighting lighting, CancellationToken cancellationToken)
    {
        if (site.Model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol || !SplitRules.CanBeParted(method, symbol))
            return null;
        var signature = new Signature(method, site.Text);
        return DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart)
            || (DirectiveRules.PartAttributes(method, signature.Header.Start) && AttributeHomes.AreOnBody(method, site.Model))
            || FrameRules.ReadsStack(method, site.Model, cancellationToken)
            ? null
            : new MethodSplit(site, signature, symbol).Plan(lighting, cancellationToken);
    }

    private FixPlan? Plan(Lighting lighting, CancellationToken cancellationToken)
    {
        if (BodyNames.Choose(_signature.Method, _symbol, lighting.Attributes.Count > 0, cancellationToken) is not { } name
            || AttributeReach.Plan(_site, _signature.Method, lighting.Names, _plan) is not { } prefix
            || !PartialTypes.Plan(_symbol.ContainingType, _site.Solution, _plan, cancellationToken)
            || !PlanBody(lighting, cancellationToken))
            return null;
        PlanAttributes();
        var stem = lighting.Attributes.Count == 0 ? null : MetricStems.Choose(_symbol, _site, cancellationToken);
        var attributes = NewAttributes.Write(
            lighting with { AreApart = AttributeLists.AreApart(_site, cancellationToken) }, prefix, name.IsSaid ? name.Name : null, stem);
        PlanHeaders([.. attributes], DeclarationText.Write(_signature, _site.Model, lighting, prefix), name.Name);
        return _plan;
    }

    private bool PlanBody(Lighting lighting, CancellationToken cancellationToken)
    {
        if (FrameRules.NameCallers(_signature.Method, _site.Model, cancellationToken) is not { } callers)
            return false;
        foreach (var change in callers.Where(change => !lighting.Removed.Any(removed => removed.Contains(change.Span))))
            _plan.Replace(_site.Document, change.Span, change.NewText!);
        foreach (var removed in lighting.Removed)
            _plan.Remove(_site.Document, removed);
        return true;
    }

    private void PlanAttributes()
    {
        var moved = AttributeText.Reduce(
            _signature.Method.AttributeLists,
            attribute => AttributeHomes.IsOnDeclaration(attribute, _site.Model),
            list => Layout.WithLine(_site.Text, list.Span));
        foreach (var change in moved)
            _plan.Replace(_site.Document, change.Span, change.NewText!);
    }

    private void PlanHeaders(IReadOnlyList<string> attributes, string header, string name)
    {
        var start = _signature.Header.Start;
        var declaration = header + ";" + _signature.Comment;
        if (AttributePlace.Insert(_signature.Method, start, _site.Text, attributes) is { } place)
        {
            if (place.Span.Start == start)
                declaration = place.NewText + declaration;
            else
                _plan.Insert(_site.Document, place.Span.Start, place.NewText!);
        }

        var body = BodyText.Attributes(_signature, _site.Model) + BodyText.Write(_signature, _symbol, name, _site.Model);
        _plan.Replace(_site.Document, _signature.WithComment, declaration + _signature.LineBreak(2) + body);
    }
}
