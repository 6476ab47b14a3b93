using System.Diagnostics;
using OpenTelemetry.Trace;

namespace MiniTelemetry;

/// <summary>
/// Asks the root's sampler where no sampler has decided yet: under activities of this process that nobody listens to. ASP.NET Core
/// starts one for each request, whether or not its spans are wanted; they say "not sampled" because nobody was asked.
/// </summary>
/// <remarks>Where a sampler did decide, or a caller elsewhere, that holds.</remarks>
internal sealed class UnheardParentSampler(Sampler root) : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        IsUnheard(samplingParameters.ParentContext)
            ? root.ShouldSample(samplingParameters)
            : new SamplingResult(SamplingDecision.Drop);

    private static bool IsUnheard(ActivityContext parent)
    {
        var activity = Activity.Current;
        if (activity is null || activity.SpanId != parent.SpanId)
            return false;
        while (activity.Parent is { } outer && IsByHand(activity))
            activity = outer;
        return IsByHand(activity) && activity.ParentId is null;
    }

    // An activity of a source was started because a listener, and so its sampler, said so.
    private static bool IsByHand(Activity activity) => activity.Source.Name.Length == 0;
}
