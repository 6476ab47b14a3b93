using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Diagnostics;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>Writes the body that an instrumented declaration has not, for the user to fill.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CreateBodyFix))]
[Shared]
public sealed class CreateBodyFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.NoBody];

    internal override string Title(Diagnostic diagnostic) => "Create the body";

    internal override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (await Places.FindAsync<MethodDeclarationSyntax>(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } method
            || !method.SemicolonToken.IsKind(SyntaxKind.SemicolonToken)
            || model!.GetDeclaredSymbol(method, cancellationToken) is not { } symbol
            || BodyNames.Choose(method, symbol, canSay: false) is not { } name)
            return null;
        var signature = new Signature(method, text);
        if (DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart))
            return null;
        var plan = new FixPlan();
        var header = BodyText.Write(signature, symbol, name.Name, model!);
        plan.Insert(document, EndOf(method), LineBreak(signature) + $"{header} => throw new {Exception(model!, method.SpanStart)}();");
        return plan;
    }

    // Behind what is said of the declaration on its last line.
    private static int EndOf(MethodDeclarationSyntax method)
        => method.GetTrailingTrivia().Where(Signature.IsComment).Select(static comment => comment.Span.End).DefaultIfEmpty(method.Span.End).Last();

    private static string LineBreak(Signature signature)
    {
        var (text, start) = (signature.Text, signature.Method.SpanStart);
        var end = Layout.LineEnd(text, start);
        return Layout.IsFirstOnLine(text, start) ? end + end + Layout.Indent(text, start) : " ";
    }

    private static string Exception(SemanticModel model, int position)
        => model.Compilation.GetTypeByMetadataName("System.NotImplementedException") is { } type
            ? type.ToMinimalDisplayString(model, position)
            : "System.NotImplementedException";
}
