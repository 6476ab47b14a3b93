using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed class TreeCostTests
{
    // A span must be kept until its root ends: what that takes, attributes included.
    [Fact]
    public void A_span_inside_a_trace_costs_what_it_takes_to_keep_it()
    {
        using var source = new ActivitySource($"test.{Guid.NewGuid():N}");
        using var listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate == source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var formatter = new TreeFormatter(new(), new HeldTraces(new()));
        using var root = source.StartActivity("root")!;
        formatter.NoteStart(root);
        var spans = Enumerable.Range(0, 100).Select(_ => Span(source, root)).ToArray();
        var buffer = new Utf8Buffer();
        Eventually.True(() => AllocatedBy(formatter, buffer, spans) <= 500 * 100, "a hundred spans with at most 500 bytes each");
        Assert.Equal(0, buffer.Length);
    }

    private static Activity Span(ActivitySource source, Activity root)
    {
        var span = source.StartActivity("child", ActivityKind.Internal, root.Context)!.SetTag("order.id", 42).SetTag("customer", "Ada");
        span.Stop();
        return span;
    }

    private static long AllocatedBy(TreeFormatter formatter, Utf8Buffer buffer, Activity[] spans)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            formatter.NoteStart(spans[i]);
            formatter.WriteSpan(buffer, spans[i]);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        for (var i = 0; i < 100; i++) formatter.NoteUnwanted(spans[i]);
        return allocated;
    }
}
