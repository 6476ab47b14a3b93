using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes;

/// <summary>What a diagnostic is about, in the code as it is now.</summary>
internal static class Places
{
    /// <summary>The node at the diagnostic, or the nearest around it, of that kind.</summary>
    public static async Task<T?> FindAsync<T>(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        where T : SyntaxNode
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    /// <summary>The document and the declaration of a method that is written by hand and in one place.</summary>
    public static (Document Document, MethodDeclarationSyntax Syntax)? Find(IMethodSymbol method, Solution solution)
        => method.DeclaringSyntaxReferences is { Length: 1 } references
            && references[0].GetSyntax() is MethodDeclarationSyntax syntax
            && solution.GetDocument(syntax.SyntaxTree) is { } document and not SourceGeneratedDocument
                ? (document, syntax)
                : null;
}
