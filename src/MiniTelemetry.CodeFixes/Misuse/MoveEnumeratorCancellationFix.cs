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

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Find<AttributeSyntax>(diagnostic) is not { Parent.Parent: ParameterSyntax parameter } attribute
            || parameter.Parent?.Parent is not MethodDeclarationSyntax method
            || site.Model.GetDeclaredSymbol(method, cancellationToken) is not { } declared
            || BodyRules.Check(declared, MethodAttributes.Read(declared).Body, out var body) is not null
            || body is null || site.PlaceOf(body) is not var (place, syntax))
            return null;
        var plan = new FixPlan();
        foreach (var change in AttributeText.Reduce(
            parameter.AttributeLists, other => other != attribute, list => Layout.WithLine(site.Text, list.Span)))
            plan.Replace(site.Document, change.Span, change.NewText!);
        var index = method.ParameterList.Parameters.IndexOf(parameter);
        if (!IsThere(body.Parameters[index]))
            plan.Insert(place, syntax.ParameterList.Parameters[index].SpanStart, $"[{TextIn(place)}] ");
        return plan;

        // Another file may have other usings.
        string TextIn(Document file) => file.Id == site.Document.Id ? attribute.ToString() : $"{Space}.{Name}";
    }

    private static bool IsThere(IParameterSymbol parameter)
        => parameter.GetAttributes().Any(static attribute => AttributeReader.Is(attribute, Space, Name + "Attribute"));
}
