using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed class TreeFoldingTests
{
    [Fact]
    public void Many_calls_alike_are_one_row_of_the_slowest()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 250; i++)
        {
            var at = 4 * i;
            pipeline.Child(root, "query", at, at + (i == 100 ? 3 : i % 2 == 0 ? 1 : 2), span => span.SetTag("row", at));
        }

        TreePipeline.End(root, 1000);
        Assert.Equal(
            """
            2026-11-20 22:41:08.000Z [TREE] Shop - ids - root 1000.000 ms ok⇥spans=251
                |    total       own    %       at  (ms; * critical path)
                | 1000.000   623.000  100    0.000 *  root
                |    3.000     3.000    0  400.000 *× └ query × 250 calls, 2.000 ms median, 377.000 ms in all; the slowest:⇥row=400

            """,
            pipeline.Trees());
        Assert.Equal(251, pipeline.Counters.WrittenOf(Signal.Span));
    }

    [Fact]
    public void Five_are_not_many()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 5; i++) pipeline.Child(root, "query", i, i + 1);
        TreePipeline.End(root, 10);
        Assert.Equal(5, Count(pipeline, " query"));
        Assert.DoesNotContain("×", pipeline.Trees(), StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_warnings_and_open_spans_are_never_folded_away()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 20; i++)
        {
            var call = pipeline.Begin("call", i, root);
            if (i == 7) pipeline.Child(call, "inner", i, i + 0.5, span => span.SetStatus(ActivityStatusCode.Error, "broken"));
            else if (i == 8) pipeline.Log(i, "odd", LogLevel.Warning);
            else pipeline.Log(i, "fine");
            if (i != 9) TreePipeline.End(call, i + 1);
        }

        TreePipeline.End(root, 30);
        var tree = pipeline.Trees();
        Assert.Contains("× 17 calls", tree, StringComparison.Ordinal);
        Assert.Contains("│ └ inner error: broken", tree, StringComparison.Ordinal);
        Assert.Contains("│ └ WARN odd", tree, StringComparison.Ordinal);
        Assert.Contains("?", tree, StringComparison.Ordinal);
        Assert.Contains("call still open", tree, StringComparison.Ordinal);
        Assert.Contains(" logs=19 ", tree, StringComparison.Ordinal);
        Assert.Equal(2, Count(pipeline, "INFO fine"));
        Assert.Contains("… 16 more log lines inside the others (they stand above)", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtrees_are_folded_if_they_are_alike_in_any_order()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 12; i++)
        {
            var item = pipeline.Begin("item", 10 * i, root);
            pipeline.Child(item, i % 2 == 0 ? "read" : "write", 10 * i, 10 * i + 2);
            pipeline.Child(item, i % 2 == 0 ? "write" : "read", 10 * i + 3, 10 * i + 4);
            if (i == 5) pipeline.Child(item, "repair", 10 * i + 5, 10 * i + 6);
            TreePipeline.End(item, 10 * i + (i == 3 ? 9 : 8));
        }

        TreePipeline.End(root, 200);
        Assert.Equal(
            """
            2026-11-20 22:41:07.200Z [TREE] Shop - ids - root 200.000 ms ok⇥spans=38
                |   total      own    %       at  (ms; * critical path)
                | 200.000  103.000  100    0.000 *  root
                |   9.000    6.000    5   30.000 *× ├ item × 11 calls, 8.000 ms median, 89.000 ms in all; the slowest:
                |   2.000    2.000    1   30.000 *  │ ├ write
                |   1.000    1.000    1   33.000 *  │ └ read
                |   8.000    4.000    4   50.000 *  └ item
                |   2.000    2.000    1   50.000 *    ├ write
                |   1.000    1.000    1   53.000 *    ├ read
                |   1.000    1.000    1   55.000 *    └ repair

            """,
            pipeline.Trees());
        Assert.Equal(38, pipeline.Counters.WrittenOf(Signal.Span));
    }

    [Fact]
    public void Outcomes_are_folded_apart()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 14; i++)
            pipeline.Child(root, "find", i, i + 1, span => span.SetTag(i % 2 == 0 ? "minitelemetry.outcome" : "x", "expected_error"));
        TreePipeline.End(root, 20);
        Assert.Equal(2, Count(pipeline, "× 7 calls"));
        Assert.Equal(1, Count(pipeline, "find expected_error × 7 calls"));
    }

    private static int Count(TreePipeline pipeline, string part) => pipeline.Trees().Split(part).Length - 1;

    [Fact]
    public void A_call_with_an_exception_is_shown_though_its_status_says_nothing()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        for (var i = 0; i < 8; i++)
        {
            var number = i;
            pipeline.Child(root, "call", i, i + 0.5, span => { if (number == 3) span.AddException(new TimeoutException("BOOM")); });
        }

        TreePipeline.End(root, 10);
        Assert.Contains("call × 7 calls", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Contains("BOOM", pipeline.Trees(), StringComparison.Ordinal);
    }
}
