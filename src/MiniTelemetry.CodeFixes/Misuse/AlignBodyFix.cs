using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Gives a body the signature of its declaration. Parameters keep their own names, by which the body knows them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignBodyFix))]
[Shared]
public sealed class AlignBodyFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BodyDiffers];

    internal override string Title(Diagnostic diagnostic) => "Align the body with its declaration";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var syntax = await Places.FindAsync<MethodDeclarationSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (syntax is null || model!.GetDeclaredSymbol(syntax, cancellationToken) is not { } body || DeclarationOf(body) is not { } declared
            || (declared.Parameters.Length == body.Parameters.Length && FlowRules.Difference(declared, body) is not null)
            || declared.TypeParameters.Length != body.TypeParameters.Length)
            return null;
        var signature = new Signature(syntax, text);
        if (DirectiveRules.Cuts(syntax, signature.Header.Start, signature.BodyStart))
            return null;
        var plan = new FixPlan();
        plan.Replace(document, signature.Header, Write(signature, declared, body, model!));
        return plan;
    }

    private static IMethodSymbol? DeclarationOf(IMethodSymbol body) => body.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.IsPartialDefinition && MethodAttributes.Read(method) is { Any: true } attributes
            && BodyRules.Check(method, attributes.Body, out _) is { Fault: MethodFault.BodyDiffers } finding
            && SymbolEqualityComparer.Default.Equals(finding.Culprit, body));

    private static string Write(Signature signature, IMethodSymbol declared, IMethodSymbol body, SemanticModel model)
    {
        var header = new SpanRewriter(signature.Text, signature.Header);
        var syntax = signature.Method;
        AlignModifiers(header, syntax, declared, body);
        if (!AreSame(declared.ReturnType, body.ReturnType) || declared.RefKind != body.RefKind)
            header.Replace(syntax.ReturnType.Span, Reference(declared) + declared.ReturnType.ToMinimalDisplayString(model, syntax.SpanStart));
        var list = syntax.ParameterList;
        var parameters = declared.Parameters.Select((parameter, index) => ParameterText.Write(
            parameter, index < body.Parameters.Length ? body.Parameters[index] : null, index < list.Parameters.Count ? list.Parameters[index] : null, model, syntax.SpanStart));
        if (declared.Parameters.Length != body.Parameters.Length || !declared.Parameters.Zip(body.Parameters, ParameterText.AreSame).All(static same => same))
            header.Replace(TextSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart), string.Join(", ", parameters));
        if (SignatureRules.Difference(declared, body)?.StartsWith("the constraints", StringComparison.Ordinal) != true)
            return header.ToString();
        header.Remove(TextSpan.FromBounds(list.Span.End, signature.Header.End));
        return header + ConstraintText.Write(declared, syntax, model);
    }

    private static void AlignModifiers(SpanRewriter header, MethodDeclarationSyntax syntax, IMethodSymbol declared, IMethodSymbol body)
    {
        foreach (var modifier in syntax.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) && !declared.IsStatic))
            header.Remove(modifier);
        var added = (declared.IsStatic && !body.IsStatic ? "static " : "")
            + (declared.IsReadOnly && !body.IsReadOnly && !body.ContainingType.IsReadOnly ? "readonly " : "");
        var behind = syntax.Modifiers.Where(Accessibilities.Is).Select(static modifier => modifier.GetNextToken().SpanStart).DefaultIfEmpty(syntax.ReturnType.SpanStart);
        if (added.Length > 0)
            header.Insert(behind.Last(), added);
    }

    private static bool AreSame(ITypeSymbol declared, ITypeSymbol body) => SymbolEqualityComparer.IncludeNullability.Equals(declared, body);

    private static string Reference(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.None => "",
        RefKind.Ref => "ref ",
        _ => "ref readonly ",
    };
}
