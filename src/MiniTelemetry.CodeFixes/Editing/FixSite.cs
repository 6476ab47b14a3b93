using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>A file that a fix looks at, as its project compiles it.</summary>
internal sealed class FixSite
{
    private FixSite(Document document, CompilationUnitSyntax root, SemanticModel model, SourceText text)
        => (Document, Root, Model, Text) = (document, root, model, text);

    public Document Document { get; }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    /// <summary>The same file as other projects compile it.</summary>
    public IEnumerable<FixSite> Others => Everywhere.Where(site => site != this);

    /// <summary>The file in each project that compiles it.</summary>
    public IReadOnlyList<FixSite> Everywhere { get; private set; } = [];

    public Solution Solution => Document.Project.Solution;

    /// <summary>The file; null where it is no C#.</summary>
    public static async Task<FixSite?> OpenAsync(Document document, CancellationToken cancellationToken)
    {
        var sites = new List<FixSite>();
        foreach (var id in document.GetLinkedDocumentIds().Insert(0, document.Id))
        {
            if (await OpenOneAsync(document.Project.Solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false) is not { } site)
                return null;
            site.Everywhere = sites;
            sites.Add(site);
        }

        return sites[0];
    }

    private static async Task<FixSite?> OpenOneAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null ? new(document, unit, model, text) : null;
    }

    /// <summary>Whether the place is code to this project; an <c>#if</c> may leave it out.</summary>
    public bool Has(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        return Root.FullSpan.Contains(span) && Root.FindToken(span.Start).SpanStart == span.Start;
    }

    /// <summary>The node at the diagnostic, or the nearest around it, of that kind.</summary>
    public T? Find<T>(Diagnostic diagnostic)
        where T : SyntaxNode
        => NodeAt(diagnostic).FirstAncestorOrSelf<T>();

    public SyntaxNode NodeAt(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The file and the declaration of a method that is written by hand and in one place.</summary>
    public (Document Document, MethodDeclarationSyntax Syntax)? PlaceOf(IMethodSymbol method)
        => method.DeclaringSyntaxReferences is { Length: 1 } references
            && references[0].GetSyntax() is MethodDeclarationSyntax syntax
            && Solution.GetDocument(syntax.SyntaxTree) is { } document and not SourceGeneratedDocument
                ? (document, syntax)
                : null;
}
