using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Pipelines;

/// <summary>Spans under activities that nobody listens to, as ASP.NET Core starts one for each request.</summary>
[Collection(ProcessWideState.Name)]
public sealed class UnheardParentTests
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-";

    [Theory]
    [InlineData(null, true)]
    [InlineData(Trace + "01", true)]
    [InlineData(Trace + "00", false)]
    public void An_activity_that_nobody_hears_decides_nothing_but_a_caller_elsewhere_does(string? caller, bool isHeard)
    {
        using var started = new StartedTelemetry();
        var name = StartedTelemetry.NewName("unheard");
        var request = new Activity("request");
        if (caller is not null)
            request.SetParentId(caller);
        using (request.Start())
        using (new Activity("middleware").Start())
            started.Running.GetTracer(name).StartActivity("work")?.Dispose();

        Assert.Equal(isHeard ? 1 : 0, Count(started, name));
    }

    [Fact]
    public void A_span_that_a_sampler_left_out_keeps_its_children_out()
    {
        using var started = new StartedTelemetry();
        var name = StartedTelemetry.NewName("dropped");
        using var foreign = new ActivitySource(StartedTelemetry.NewName("foreign"));
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == foreign,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        };
        ActivitySource.AddActivityListener(listener);
        using (foreign.StartActivity("sampled out"))
            started.Running.GetTracer(name).StartActivity("work")?.Dispose();

        Assert.Equal(0, Count(started, name));
    }

    private static int Count(StartedTelemetry started, string name) =>
        StartedTelemetry.With(started.Lines(), "[SPAN]").Count(line => line.Contains(name, StringComparison.Ordinal));
}
