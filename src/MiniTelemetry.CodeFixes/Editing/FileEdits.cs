using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>The changes of one file, each of them once.</summary>
internal sealed class FileEdits(Document document)
{
    private readonly SortedDictionary<TextSpan, string> _changes = [];

    public Document Document { get; } = document;

    public bool HasChanges => _changes.Count > 0;

    /// <summary>The file in each project that compiles it.</summary>
    public IEnumerable<DocumentId> Everywhere => Document.GetLinkedDocumentIds().Concat([Document.Id]);

    public bool Accepts(TextChange change) => _changes.All(known => !Conflict(new TextChange(known.Key, known.Value), change));

    public void Add(TextChange change) => _changes[change.Span] = change.NewText ?? "";

    public SourceText Write(SourceText text)
        => text.WithChanges(_changes.Select(static change => new TextChange(change.Key, change.Value)));

    /// <summary>The same change twice is one; two at one place have no order.</summary>
    public static bool Conflict(TextChange one, TextChange other)
    {
        if (one == other)
            return false;
        return one.Span == other.Span || (one.Span.OverlapsWith(other.Span) && !one.Span.IsEmpty && !other.Span.IsEmpty)
            || IsInside(one.Span, other.Span) || IsInside(other.Span, one.Span);
    }

    private static bool IsInside(TextSpan insertion, TextSpan span)
        => insertion.IsEmpty && span.Start < insertion.Start && insertion.Start < span.End;
}
