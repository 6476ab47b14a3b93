using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed class TreeTests
{
    [Fact]
    public void A_trace_is_told_when_its_root_ends()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("OrderService.PlaceAsync", 0);
        root.SetTag("order.id", 42);
        pipeline.Child(root, "Inventory.ReserveAsync", 1, 3.5);
        var payment = pipeline.Begin("PaymentService.ChargeAsync", 4, root);
        pipeline.Child(payment, "northpay charge", 5, 18.25);
        TreePipeline.End(payment, 19);
        Assert.Equal("", pipeline.Text());
        TreePipeline.End(root, 20);

        Assert.Equal(
            """
            2026-11-20 22:41:07.020Z [TREE] Shop - ids - OrderService.PlaceAsync 20.000 ms ok⇥spans=4
                |  total     own    %     at  (ms; * critical path)
                | 20.000   2.500  100  0.000 *  OrderService.PlaceAsync⇥order.id=42
                |  2.500   2.500   13  1.000 *  ├ Inventory.ReserveAsync
                | 15.000   1.750   75  4.000 *  └ PaymentService.ChargeAsync
                | 13.250  13.250   66  5.000 *    └ northpay charge

            """,
            pipeline.Trees());
        Assert.Equal(4, pipeline.Counters.WrittenOf(Signal.Span));
        AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void Logs_and_events_stand_inside_their_spans_in_the_order_of_time()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("work", 0);
        pipeline.Log(1, "before");
        var child = pipeline.Begin("child", 2);
        pipeline.Log(3, "inside", LogLevel.Warning);
        child.AddEvent(new ActivityEvent("cache miss", TreePipeline.At(2.5), new() { ["key"] = "a b" }));
        TreePipeline.End(child, 4);
        pipeline.Log(5, "after");
        TreePipeline.End(root, 10);

        Assert.Equal(
            """
            2026-11-20 22:41:07.010Z [TREE] Shop - ids - work 10.000 ms ok⇥spans=2 logs=3
                |  total     own    %     at  (ms; * critical path)
                | 10.000   8.000  100  0.000 *  work
                |                      1.000    ├ INFO before
                |  2.000   2.000   20  2.000 *  ├ child
                |                      2.500    │ ├ event cache miss⇥key="a b"
                |                      3.000    │ └ WARN inside
                |                      5.000    └ INFO after

            """,
            pipeline.Trees());
    }

    [Fact]
    public void Log_lines_appear_live_as_text_has_them()
    {
        using var text = new TextPipeline();
        using var pipeline = new TreePipeline();
        TextLogTests.LogOrder(text.Logger, 42, 99.9m);
        using (pipeline.Source.StartActivity("work"))
        {
            TextLogTests.LogOrder(pipeline.Logger, 42, 99.9m);
            Assert.Equal(text.Line()[24..], System.Text.RegularExpressions.Regex.Replace(pipeline.Line()[24..], "trace_id=.* - (?=Order)", ""));
        }

        Assert.Equal(4, pipeline.Lines().Length - 1);
        Assert.EndsWith("└ INFO Order 42 received for 99.90\tevent.name=order.received orderId=42 total=99.9", pipeline.Lines()[^1]);
    }

    [Fact]
    public void A_failure_shows_its_message_and_kinds_and_links_are_shown()
    {
        using var pipeline = new TreePipeline();
        var linked = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        var root = pipeline.Source.StartActivity(
            "work", ActivityKind.Consumer, default(ActivityContext), links: [new(linked, new() { ["reason"] = "batch" })], startTime: TreePipeline.At(0))!;
        pipeline.Child(root, "call", 1, 2, span => span.SetTag("error.type", "timeout").SetStatus(ActivityStatusCode.Error, "no answer"));
        pipeline.Child(root, "given up", 3, 4, span => span.SetTag("minitelemetry.outcome", "cancelled"));
        pipeline.Child(root, "not there", 5, 6, span => span.SetTag("minitelemetry.outcome", "expected_error"));
        TreePipeline.End(root, 10);

        Assert.Equal(
            """
            2026-11-20 22:41:07.010Z [TREE] Shop - ids - work 10.000 ms ok⇥spans=4 errors=1
                |  total     own    %     at  (ms; * critical path)
                | 10.000   7.000  100  0.000 *  work⇥kind=consumer
                |                               ├ link ids⇥reason=batch
                |  1.000   1.000   10  1.000 *! ├ call error: no answer⇥error.type=timeout
                |  1.000   1.000   10  3.000 *  ├ given up cancelled
                |  1.000   1.000   10  5.000 *  └ not there expected_error

            """,
            pipeline.Trees());
        Assert.Contains($"├ link trace_id={linked.TraceId} span_id={linked.SpanId}\treason=batch\n", pipeline.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_time_leaves_out_what_any_child_covers_once()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "a", 1, 5);
        pipeline.Child(root, "b", 3, 7);
        pipeline.Child(root, "within a", 2, 4);
        pipeline.Child(root, "skewed", -2, 0.5);
        pipeline.Child(root, "longer", 9, 12);
        TreePipeline.End(root, 10);

        var lines = pipeline.Trees().Split('\n');
        Assert.StartsWith("    | 10.000   2.500  100  0.000", lines[2]);
        Assert.DoesNotContain("-", pipeline.Trees().Split('\n', 2)[1], StringComparison.Ordinal);
        Assert.Contains("    |  2.500   2.500   25  0.000", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Contains("    |  3.000   3.000   30  9.000", pipeline.Trees(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_elsewhere_is_named()
    {
        using var pipeline = new TreePipeline();
        var remote = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=x", isRemote: true);
        var root = pipeline.Source.StartActivity("GET /orders", ActivityKind.Server, remote, startTime: TreePipeline.At(0))!;
        pipeline.Child(root, "query", 1, 2);
        TreePipeline.End(root, 4);

        Assert.Equal(
            """
            2026-11-20 22:41:07.004Z [TREE] Shop - ids parent_id=P - GET /orders 4.000 ms ok⇥spans=2 parent.remote=true
                | total    own    %     at  (ms; * critical path)
                | 4.000  3.000  100  0.000 *  GET /orders⇥kind=server tracestate="vendor=x"
                | 1.000  1.000   25  1.000 *  └ query

            """,
            pipeline.Trees());
        Assert.Contains($" parent_id={remote.SpanId} - ", pipeline.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parents_are_found_by_their_ids_across_threads_and_calls_to_oneself()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        Activity.Current = null;
        var thread = new Thread(() => pipeline.Child(root, "other thread", 1, 2));
        thread.Start();
        thread.Join();
        var call = new ActivityContext(root.TraceId, root.SpanId, ActivityTraceFlags.Recorded, isRemote: true);
        TreePipeline.End(pipeline.Source.StartActivity("own request", ActivityKind.Server, call, startTime: TreePipeline.At(3))!, 4);
        TreePipeline.End(root, 5);

        var tree = pipeline.Trees();
        Assert.Contains("├ other thread", tree, StringComparison.Ordinal);
        Assert.Contains("└ own request⇥kind=server", tree, StringComparison.Ordinal);
        Assert.Equal(3, pipeline.Counters.WrittenOf(Signal.Span));
    }

    [Fact]
    public void What_the_first_row_or_the_one_above_says_already_is_not_repeated()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        root.SetTag("order.id", "A 1").SetTag("note", "x tenant=b y");
        var child = pipeline.Begin("child", 1);
        child.SetTag("order.id", "A 1").SetTag("step", 1);
        pipeline.Child(child, "same", 1, 2, span => span.SetTag("order.id", "A 1").SetTag("step", 1).SetTag("tenant", "b"));
        pipeline.Child(child, "other", 2, 3, span => span.SetTag("order.id", "A 2").SetTag("step", 2));
        TreePipeline.End(child, 4);
        TreePipeline.End(root, 5);

        var rows = pipeline.Trees().Split('\n')[2..^1].Select(row => row.Split('⇥')[1]);
        Assert.Equal(
            ["""order.id="A 1" note="x tenant=b y" """.Trim(), "step=1", "tenant=b", "order.id=\"A 2\" step=2"], rows);
    }

    [Fact]
    public void A_row_names_its_span_and_its_source_where_that_is_another()
    {
        using var pipeline = new TreePipeline();
        using var other = new ActivitySource(pipeline.Source.Name + ".Client");
        var root = pipeline.Begin("root", 0);
        var child = pipeline.Child(root, "child", 1, 2);
        var call = other.StartActivity("call", ActivityKind.Client, root.Context, startTime: TreePipeline.At(3))!;
        TreePipeline.End(call, 4);
        TreePipeline.End(root, 5);
        Assert.EndsWith($"├ child\tspan_id={child.SpanId}", pipeline.Lines()[^2]);
        Assert.EndsWith($"└ call\tkind=client scope={other.Name} span_id={call.SpanId}", pipeline.Lines()[^1]);
    }

    [Fact]
    public void On_a_terminal_ids_are_short_and_errors_red()
    {
        using var pipeline = new TreePipeline(new() { Colour = true, Terminal = true });
        var root = pipeline.Begin("root", 0);
        var failed = pipeline.Child(root, "call", 1, 2, span => span.SetStatus(ActivityStatusCode.Error, "no answer"));
        pipeline.Log(3, "failed", LogLevel.Error);
        TreePipeline.End(root, 4);

        Assert.Equal(
            $"""
             2026-11-20 22:41:07.004Z [{"\e"}[35mTREE{"\e"}[0m]  {pipeline.Source.Name} - {"\e"}[2mtrace_id={root.TraceId.ToHexString()[..8]} span_id={root.SpanId.ToHexString()[..8]}{"\e"}[0m{"",19} - root{"4.000",36} ms ok{"\t"}spans=2 logs=1 errors=1
                 | total    own    %     at  (ms; * critical path)
                 | 4.000  3.000  100  0.000 *  root
                 | 1.000  1.000   25  1.000 *! ├ {"\e"}[31mcall error: no answer{"\e"}[0m
                 |                    3.000    └ {"\e"}[31mERROR{"\e"}[0m failed

             """,
            string.Join('\n', pipeline.Lines()[1..]) + "\n");
        Assert.NotEqual(default, failed.SpanId);
    }

    [Fact]
    public void A_trace_of_one_span_and_nothing_else_is_a_line_of_text()
    {
        using var pipeline = new TreePipeline();
        var span = pipeline.Begin("alone", 0);
        span.AddEvent(new ActivityEvent("e", TreePipeline.At(1)));
        TreePipeline.End(span, 2);
        Assert.Equal(2, pipeline.Lines().Length);
        Assert.Matches(TextGrammar.Span(), pipeline.Lines()[0]);
        Assert.Equal(1, pipeline.Counters.WrittenOf(Signal.Span));
        AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void Values_are_those_at_the_spans_end()
    {
        using var pipeline = new TreePipeline();
        var list = new List<int> { 1 };
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "child", 1, 2, span => span.SetTag("list", list));
        list.Add(2);
        TreePipeline.End(root, 3);
        Assert.Contains("└ child⇥list=[1]", pipeline.Trees(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_is_set_afterwards_counts()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 5);
        var child = pipeline.Begin("child", 6);
        child.SetStartTime(TreePipeline.At(2));
        TreePipeline.End(child, 8);
        root.SetStartTime(TreePipeline.At(0));
        TreePipeline.End(root, 10);
        Assert.Contains("|  6.000   6.000   60  2.000 *  └ child", pipeline.Trees(), StringComparison.Ordinal);
    }

    internal static void AssertNothingIsHeld(TreePipeline pipeline)
    {
        Assert.Equal(0, pipeline.Traces.Spans);
        Assert.Equal(0, pipeline.Traces.Bytes);
        Assert.Empty(pipeline.Traces.All());
    }
}
