using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

/// <summary>What a root that never ends, or holds too much, costs; and that nothing is lost for it.</summary>
public sealed class TreeBoundsTests
{
    [Fact]
    public void A_trace_of_too_many_spans_is_told_in_parts()
    {
        using var pipeline = new TreePipeline(bounds: new() { TraceSpans = 10 });
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 25; i++) pipeline.Child(root, $"child {i}", i, i + 0.5);
        TreePipeline.End(root, 30);

        var trees = pipeline.Trees();
        for (var i = 0; i < 25; i++) Assert.Single(trees.Split('\n'), line => line.EndsWith($" child {i}", StringComparison.Ordinal));
        var headers = trees.Split('\n').Where(line => line.Contains("[TREE]", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, headers.Length);
        Assert.All(headers[..2], header => Assert.Contains(" ms open⇥", header, StringComparison.Ordinal));
        Assert.Contains("root 30.000 ms ok⇥", headers[2], StringComparison.Ordinal);
        Assert.Contains("continued=true", headers[2], StringComparison.Ordinal);
        Assert.Contains("| 30.000  17.500  100", trees, StringComparison.Ordinal);
        Assert.Equal(26, pipeline.Counters.WrittenOf(Signal.Span));
        TreeTests.AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void A_trace_of_too_many_open_spans_is_let_go_and_they_are_lines_of_text()
    {
        using var pipeline = new TreePipeline(bounds: new() { TraceSpans = 10 });
        var root = pipeline.Begin("root", 0);
        var open = Enumerable.Range(0, 25).Select(i => pipeline.Begin($"child {i}", i, root)).ToList();
        Assert.InRange(pipeline.Traces.Spans, 0, 15);
        foreach (var child in open) TreePipeline.End(child, 30);
        TreePipeline.End(root, 40);
        var ended = pipeline.Lines().Select(line => TextGrammar.Span().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups["name"].Value);
        Assert.Equal(11, ended.Count(name => name == "root" || int.Parse(name[6..], System.Globalization.CultureInfo.InvariantCulture) < 10));
        Assert.Equal(26, pipeline.Counters.WrittenOf(Signal.Span));
        TreeTests.AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void Roots_that_never_end_do_not_take_more_than_there_is()
    {
        var bounds = new TreeBounds { Bytes = 100_000 };
        using var pipeline = new TreePipeline(bounds: bounds);
        var roots = new List<Activity>();
        for (var i = 0; i < 2_000; i++)
        {
            Activity.Current = null;
            roots.Add(pipeline.Begin($"root {i}", i));
            pipeline.Child(roots[^1], "child", i, i + 1);
            Assert.InRange(pipeline.Traces.Bytes, 0, bounds.Bytes + 2_000);
        }

        Assert.Contains("- root 0 ", pipeline.Trees(), StringComparison.Ordinal);
        Assert.InRange(pipeline.Traces.Spans, 100, 400);
        foreach (var root in roots) TreePipeline.End(root, 3_000);
        Assert.Equal(2_000, pipeline.Text().Split(" child\t").Length - 1);
        Assert.Equal(4_000, pipeline.Counters.WrittenOf(Signal.Span));
        TreeTests.AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void Spans_that_never_end_are_not_kept_alive()
    {
        using var pipeline = new TreePipeline(bounds: new() { Bytes = 10_000 });
        var first = Leak(pipeline);
        for (var i = 0; i < 100; i++) Leak(pipeline);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(first.IsAlive);
    }

    [Fact]
    public void Further_log_lines_of_a_trace_are_counted()
    {
        using var pipeline = new TreePipeline(bounds: new() { TraceLogs = 3 });
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 10; i++) pipeline.Log(i, $"line {i}");
        TreePipeline.End(root, 10);
        Assert.Contains("INFO line 2\n", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Contains("└ … 7 more log lines (they stand above) or events\n", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Contains(" logs=10\n", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Equal(10, pipeline.Counters.WrittenOf(Signal.Log));
    }

    [Fact]
    public void Further_events_of_a_span_are_counted()
    {
        using var pipeline = new TreePipeline(bounds: new() { SpanBytes = 1_000 });
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "child", 0, 1, span =>
        {
            for (var i = 0; i < 100; i++) span.AddEvent(new ActivityEvent($"event {i}", TreePipeline.At(0)));
        });
        TreePipeline.End(root, 10);
        Assert.Matches(@"… 9\d more log lines \(they stand above\) or events", pipeline.Trees());
    }

    [Fact]
    public void A_nesting_without_end_is_cut_into_trees()
    {
        using var pipeline = new TreePipeline();
        var spans = new Stack<Activity>();
        for (var i = 0; i < 10_000; i++) spans.Push(pipeline.Begin($"level {i}", i));
        while (spans.TryPop(out var span)) TreePipeline.End(span, 20_000 - spans.Count);
        var trees = pipeline.Trees();
        Assert.Equal(10_000, pipeline.Counters.WrittenOf(Signal.Span));
        Assert.Equal(244, trees.Split("[TREE]").Length - 1);
        Assert.InRange(trees.Split('\n').Max(line => line.Length), 50, 300);
        TreeTests.AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void The_bounds_follow_the_queue_so_that_a_tree_always_fits()
    {
        var bounds = TreeBounds.For(64 * 1024);
        using var pipeline = new TreePipeline(bounds: bounds);
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 1_000; i++) pipeline.Child(root, $"child {i}", i, i + 0.5, span => span.SetTag("text", new string('x', i)));
        TreePipeline.End(root, 2_000);
        var records = pipeline.Text().Split("2026-11-20").Select(record => record.Length);
        Assert.InRange(records.Max(), 1_000, bounds.TraceBytes + bounds.SpanBytes);
        Assert.Equal(1_001, pipeline.Counters.WrittenOf(Signal.Span));
    }

    private static WeakReference Leak(TreePipeline pipeline)
    {
        Activity.Current = null;
        var weak = new WeakReference(pipeline.Begin("never stopped", 0));
        Activity.Current = null;
        return weak;
    }

    [Fact]
    public void A_span_that_is_never_stopped_is_not_kept_alive()
    {
        using var pipeline = new TreePipeline();
        var abandoned = Abandon(pipeline);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(abandoned.IsAlive);
        Assert.Equal(1, pipeline.Traces.Spans);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Abandon(TreePipeline pipeline)
    {
        var span = pipeline.Begin("abandoned", 0);
        Activity.Current = null;
        return new WeakReference(span);
    }
}
