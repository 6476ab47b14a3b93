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

    internal override FixPlan? Plan(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Find<MethodDeclarationSyntax>(diagnostic) is not { } method
            || !method.SemicolonToken.IsKind(SyntaxKind.SemicolonToken)
            || site.Model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol
            || BodyNames.Choose(method, symbol, canSay: false, cancellationToken) is not { } name)
            return null;
        var signature = new Signature(method, site.Text);
        if (DirectiveRules.Cuts(method, signature.Header.Start, signature.BodyStart))
            return null;
        var plan = new FixPlan();
        var header = BodyText.Attributes(signature, site.Model) + BodyText.Write(signature, symbol, name.Name, site.Model);
        var exception = Exception(site.Model, method.SpanStart);
        plan.Insert(site.Document, EndOf(method), $"{signature.LineBreak(2)}{header} => throw new {exception}();");
        return plan;
    }

    // Behind what is said of the declaration on its last line.
    private static int EndOf(MethodDeclarationSyntax method) => method.GetTrailingTrivia().Where(Signature.IsComment)
        .Select(static comment => comment.Span.End).DefaultIfEmpty(method.Span.End).Last();

    private static string Exception(SemanticModel model, int position)
        => model.Compilation.GetTypeByMetadataName("System.NotImplementedException") is { } type
            ? type.ToMinimalDisplayString(model, position)
            : "System.NotImplementedException";
}
