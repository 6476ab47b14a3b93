using System.Diagnostics;
using MiniTelemetry.Context;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>Free where there is none, within a budget where there is: the figures of docs/context.md.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ContextAllocationTests
{
    // The list of a span's tags and its first entry.
    private const int FirstTag = 80;
    private readonly Cheap _cheap = new();

    [Fact]
    public void Where_nothing_is_in_force_nothing_is_allocated()
    {
        using (Telemetry.BeginContext("tenant.id", "acme"))
            Assert.NotNull(AmbientContext.Current);
        Assert.Equal(0, Allocated.PerCall(() => Assert.Null(AmbientContext.Current)));
    }

    [Fact]
    public void Off_a_call_in_context_allocates_nothing() => Assert.Equal(0, Allocated.PerCall(() =>
    {
        // Begun once; all others are under it.
        if (AmbientContext.Current is null)
            Telemetry.BeginContext("tenant.id", "acme");
        _cheap.Sync(1000, 1);
    }));

    [Fact]
    public void A_value_of_the_process_costs_a_span_the_tag_alone()
    {
        using var output = new ContextOutput();
        var source = output.Telemetry.GetTracer("context.allocation");
        var without = Allocated.PerCallInSpan(() => Start(source));
        output.Telemetry.SetContext("tenant.id", "acme");
        Assert.Equal(without + FirstTag, Allocated.PerCallInSpan(() => Start(source)), tolerance: 1);
        output.Telemetry.ClearContext();
        Assert.Equal(without, Allocated.PerCallInSpan(() => Start(source)), tolerance: 1);
    }

    [Fact]
    public void Begin_and_end_stay_within_their_budget() =>
        Assert.InRange(Allocated.PerCall(() => Telemetry.BeginContext("tenant.id", "acme").Dispose()), 1, 300);

    private static void Start(ActivitySource source) => source.StartActivity("a span")!.Dispose();
}
