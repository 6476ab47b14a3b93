using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.CodeFixes.Editing;

/// <summary>
/// Gathers plans, and then writes each file once. A file that several projects compile gets one text in all of them; a plan that would
/// change what another one changes is left for the next run.
/// </summary>
internal sealed class SolutionEdits(Solution solution)
{
    private readonly Dictionary<string, FileEdits> _files = new(StringComparer.Ordinal);

    /// <summary>False, and nothing taken over, where it conflicts with what is there.</summary>
    public bool TryAdd(FixPlan plan)
    {
        var changes = plan.Changes.Select(change => (File: FileOf(change.Document), change.Change)).ToList();
        if (!changes.TrueForAll(static change => change.File.Accepts(change.Change)) || Conflicts(changes))
            return false;
        foreach (var (file, change) in changes)
            file.Add(change);
        return true;
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var file in _files.Values.Where(static file => file.HasChanges))
        {
            var text = await file.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var written = file.Write(text);
            foreach (var id in file.Everywhere)
                changed = changed.WithDocumentText(id, written);
        }

        return changed;
    }

    // Within one plan, as of a linked file whose projects want different things of one place.
    private static bool Conflicts(List<(FileEdits File, TextChange Change)> changes)
    {
        for (var index = 1; index < changes.Count; index++)
        {
            var (file, change) = changes[index];
            if (changes.Take(index).Any(earlier => earlier.File == file && FileEdits.Conflict(earlier.Change, change)))
                return true;
        }

        return false;
    }

    private FileEdits FileOf(Document document)
    {
        var key = document.FilePath ?? document.Id.Id.ToString();
        if (!_files.TryGetValue(key, out var file))
            _files[key] = file = new FileEdits(document);
        return file;
    }
}
