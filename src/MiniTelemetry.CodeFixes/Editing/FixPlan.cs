using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>
/// What one fix changes, in all files that it concerns. Plans are made against one solution and applied whole or not at all.
/// </summary>
internal sealed class FixPlan
{
    private readonly List<(Document Document, TextChange Change)> _changes = [];

    public IReadOnlyList<(Document Document, TextChange Change)> Changes => _changes;

    public void Insert(Document document, int position, string text) => Replace(document, new TextSpan(position, 0), text);

    public void Remove(Document document, TextSpan span) => Replace(document, span, "");

    public void Replace(Document document, TextSpan span, string text) => _changes.Add((document, new TextChange(span, text)));

    /// <summary>What the same fix changes where the file belongs to a further project.</summary>
    public void Add(FixPlan other) => _changes.AddRange(other._changes);

    /// <summary>Whether all files that it changes could be read.</summary>
    public async Task<bool> IsLegibleAsync(CancellationToken cancellationToken)
    {
        foreach (var document in _changes.Select(static change => change.Document).Distinct())
        {
            if (!Legibility.Has(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)))
                return false;
        }

        return true;
    }
}
