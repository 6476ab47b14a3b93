using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Tests.Support;

internal static class CachingAssertions
{
    /// <summary>Every step of ours, and every output, came from the cache.</summary>
    public static void AssertAllCached(GeneratorRunResult result)
    {
        var steps = result.TrackedSteps.Where(static step => TrackingNames.All.Contains(step.Key)).SelectMany(static step => step.Value)
            .Concat(result.TrackedOutputSteps.SelectMany(static step => step.Value));
        Assert.All(
            steps.SelectMany(static step => step.Outputs, static (step, output) => (step.Name, output.Reason)),
            static output => Assert.True(IsCached(output.Reason), $"{output.Name} was {output.Reason}"));
    }

    private static bool IsCached(IncrementalStepRunReason reason)
        => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>Why the file of each type was, or was not, written again.</summary>
    public static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
        => result.TrackedSteps.TryGetValue(step, out var steps)
            ? steps.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
            : [];
}
