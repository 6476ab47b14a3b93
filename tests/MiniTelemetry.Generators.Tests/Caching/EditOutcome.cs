using System.Globalization;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Caching;

/// <summary>What an edit made the steps of a generator do, in words.</summary>
internal static class EditOutcome
{
    public const string NothingNew = "nothing new; 0 written";

    private const string Kept = "kept";

    // What is kept must be what would be written anew.
    public static void AssertFresh(Compilation compilation, GeneratorRun after)
    {
        var anew = GeneratorHarness.Run(GeneratorHarness.CreateDriver(new TestOptions()), compilation);
        Assert.Equal(Texts(anew).Order(), Texts(after).Order());
    }

    private static IEnumerable<string> Texts(GeneratorRun run)
        => run.Sources.Select(static file => $"{file.HintName}\n{file.SourceText}");

    public static string Summary(GeneratorRunResult before, GeneratorRunResult after)
    {
        var kept = before.GeneratedSources.Select(static file => file.SourceText).ToHashSet();
        var written = after.GeneratedSources.Count(file => !kept.Contains(file.SourceText));
        var steps = TrackingNames.All
            .Select(step => (Name: step, Reasons: CachingAssertions.Reasons(after, step).Select(Word).ToList()))
            .Where(static step => step.Reasons.Exists(static reason => reason != Kept))
            .Select(static step => $"{step.Name} {string.Join(' ', step.Reasons)}");
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", steps.DefaultIfEmpty("nothing new"))}; {written} written");
    }

    // Whether a step ran and found the same, or did not run at all, nothing that follows it runs.
    private static string Word(IncrementalStepRunReason reason)
        => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged ? Kept : reason.ToString();
}
