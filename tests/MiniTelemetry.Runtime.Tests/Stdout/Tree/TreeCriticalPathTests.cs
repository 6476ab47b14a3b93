using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

/// <summary>Which spans are marked: the chain of those that the end of the root waited for.</summary>
public sealed class TreeCriticalPathTests
{
    [Fact]
    public void One_after_the_other_are_all_on_it() => AssertPath("abc", ("a", 0, 3), ("b", 3, 5), ("c", 6, 9));

    [Fact]
    public void Of_those_at_once_the_last_to_end_is() => AssertPath("b", ("a", 1, 5), ("b", 1, 8), ("c", 1, 6));

    [Fact]
    public void Before_its_start_the_one_that_ended_last_before_is() => AssertPath("ad", ("a", 0, 3), ("b", 0, 2), ("c", 2, 6), ("d", 4, 9));

    [Fact]
    public void Two_that_end_together_take_turns_by_their_start() => AssertPath("a", ("a", 1, 9), ("b", 5, 9));

    [Fact]
    public void One_that_outlives_its_parent_by_the_clock_counts_up_to_the_parents_end() => AssertPath("ab", ("a", 1, 4), ("b", 5, 11));

    [Fact]
    public void One_without_duration_is_passed() => AssertPath("ab", ("a", 1, 5), ("b", 5, 5));

    [Fact]
    public void The_path_goes_on_inside_a_child()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        var b = pipeline.Begin("b", 2, root);
        pipeline.Child(b, "b1", 2, 5);
        pipeline.Child(b, "b2", 3, 9);
        pipeline.Child(root, "a", 0, 1);
        TreePipeline.End(b, 9);
        TreePipeline.End(root, 10);
        Assert.Equal(["root", "a", "b", "b2"], Marked(pipeline));
    }

    [Fact]
    public void A_child_that_still_ran_when_its_parent_ended_was_not_waited_for()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        var parent = pipeline.Begin("parent", 1, root);
        var forgotten = pipeline.Begin("forgotten", 2, parent);
        TreePipeline.End(parent, 3);
        TreePipeline.End(forgotten, 8);
        pipeline.Begin("open", 4, root);
        TreePipeline.End(root, 10);
        Assert.Equal(["root", "parent"], Marked(pipeline));
    }

    [Fact]
    public async Task Of_a_fan_out_the_slowest_branch_is()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        await Task.WhenAll(Enumerable.Range(1, 3).Select(async i =>
        {
            await Task.Yield();
            pipeline.Child(root, $"branch {i}", i, 10 * i);
        }));
        TreePipeline.End(root, 31);
        Assert.Equal(["root", "branch 3"], Marked(pipeline));
    }

    private static void AssertPath(string marked, params (string Name, double From, double To)[] children)
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        foreach (var (name, from, to) in children) pipeline.Child(root, name, from, to);
        TreePipeline.End(root, 10);
        Assert.Equal(["root", .. marked.Select(name => name.ToString())], Marked(pipeline).Order(StringComparer.Ordinal).OrderBy(name => name != "root"));
    }

    private static List<string> Marked(TreePipeline pipeline) =>
        [.. pipeline.Trees().Split('\n').Where(line => TreeGrammar.Row().Match(line).Groups["path"].Value == "*")
            .Select(line => line[(line.IndexOf(" * ", StringComparison.Ordinal) + 3)..].Trim(' ', '├', '└', '│'))];
}
