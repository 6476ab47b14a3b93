using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

/// <summary>What an attacker, or a careless caller, may put into any field of a trace.</summary>
public sealed class TreeHostileTests
{
    // Its lines look like ours, and it holds a TAB.
    private static readonly string Hostile =
        "x\n    | 99.000  99.000  100  0.000 *! ├ forged\t\n2026-11-20 22:41:07.020Z [TREE] Shop - forged\r" +
        string.Concat(Enumerable.Range(0, 0x2070).Select(c => (char)c).Where(c => !char.IsSurrogate(c))) + "\ud800\"\\";

    [Fact]
    public void No_field_can_forge_a_row_or_steer_the_terminal()
    {
        using var pipeline = new TreePipeline();
        var tags = new ActivityTagsCollection { [Hostile] = Hostile };
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), tags);
        var root = pipeline.Source.StartActivity("x", ActivityKind.Internal, default(ActivityContext), links: [link])!;
        Spoil(root, tags);
        var child = pipeline.Begin("y", 1);
        Spoil(child, tags);
        pipeline.LoggerOf(Hostile).Log(
            LogLevel.Error, new EventId(1, Hostile), new List<KeyValuePair<string, object?>> { new(Hostile, Hostile), new("{OriginalFormat}", Hostile) },
            new InvalidOperationException(Hostile), (_, _) => Hostile);
        TreePipeline.End(child, 2);
        pipeline.Begin("z", 1, root).DisplayName = Hostile;
        TreePipeline.End(root, 3);

        var bytes = pipeline.Bytes();
        Assert.DoesNotContain(bytes, b => b is < 0x20 and not (byte)'\n' and not (byte)'\t' or 0x7f);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n')[..^1];
        Assert.All(lines, line => Assert.DoesNotMatch("[\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]", line));
        Assert.All(lines, line => Assert.InRange(line.Count(c => c == '\t'), 0, 1));
        var tree = lines.SkipWhile(line => !Regex.IsMatch(line, @"^\S+ \S+ \[TREE\]")).ToArray();
        // The line, the legend, three spans, a link, two events and a log line.
        Assert.Equal(9, tree.Length);
        Assert.Single(lines, line => Regex.IsMatch(line, @"^\S+ \S+ \[TREE\]"));
        Assert.All(tree[1..], row => Assert.StartsWith("    | ", row));
        Assert.DoesNotContain(tree, row => row.StartsWith("    | 99", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_texts_are_shortened_with_a_mark_and_never_inside_a_character()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        root.SetTag("pairs", string.Concat(Enumerable.Repeat("😀", 200))).SetTag("text", new string('t', 1_000_000)).SetTag("quoted", new string('"', 300));
        root.SetTag(new string('k', 500), 1).SetTag("list", Enumerable.Range(0, 1000).ToArray());
        for (var i = 0; i < 1000; i++) root.AddTag($"k{i}", i);
        pipeline.Child(root, new string('n', 1000), 1, 2, span => span.SetStatus(ActivityStatusCode.Error, new string('s', 10_000)));
        pipeline.Log(3, new string('m', 1_000_000));
        TreePipeline.End(root, 4);

        var rows = pipeline.Trees().Split('\n')[2..^1];
        Assert.All(rows, row => Assert.InRange(row.Length, 50, 3_000));
        Assert.Contains("pairs=😀😀", rows[0], StringComparison.Ordinal);
        Assert.Contains("😀…(+150) text=\"tt", rows[0], StringComparison.Ordinal);
        Assert.Contains("tt…(+32585 chars)\" quoted=\"\\\"\\\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("\\\"\\\"…(+402 chars)\" kk", rows[0], StringComparison.Ordinal);
        Assert.Contains("kk…(+400)=1 list=[0,1,2,", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(" k58=58 …(+941)", rows[0]);
        Assert.Contains("nn…(+800 chars) error: ss", rows[1], StringComparison.Ordinal);
        Assert.EndsWith("ss…(+9500 chars)", rows[1]);
        Assert.Contains("INFO mm", rows[2], StringComparison.Ordinal);
        Assert.EndsWith("mm…(+32484 chars)", rows[2]);
        Assert.DoesNotContain('\ufffd', string.Concat(rows));
    }

    [Fact]
    public void A_value_that_logs_and_starts_spans_while_it_is_read_harms_nothing()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "child", 1, 2, span => span.SetTag("talks", new Talkative(() =>
        {
            pipeline.Log(1, "talked");
            pipeline.Child(root, "inner", 1, 2);
        })));
        root.SetTag("throws", new Talkative(() => throw new InvalidOperationException()));
        TreePipeline.End(root, 3);
        var tree = pipeline.Trees();
        Assert.Contains("├ child⇥talks=text\n", tree, StringComparison.Ordinal);
        Assert.Contains(" inner\n", tree, StringComparison.Ordinal);
        Assert.Contains("root⇥throws=\"[unreadable: InvalidOperationException]\"\n", tree, StringComparison.Ordinal);
        TreeTests.AssertNothingIsHeld(pipeline);
    }

    [Fact]
    public void A_root_whose_value_uses_the_trace_from_another_thread_does_not_hang()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "child", 1, 2);
        root.SetTag("waits", new Talkative(() =>
        {
            var thread = new Thread(() => pipeline.Child(root, "elsewhere", 2, 3));
            thread.Start();
            Assert.True(thread.Join(TransportExtensions.Long));
        }));
        TreePipeline.End(root, 4);
        Assert.Contains("└ elsewhere", pipeline.Trees(), StringComparison.Ordinal);
    }

    private static void Spoil(Activity span, ActivityTagsCollection tags)
    {
        span.DisplayName = Hostile;
        span.TraceStateString = Hostile;
        span.SetTag(Hostile, Hostile).SetTag("list", new[] { Hostile, "a,b" }).SetTag("object", new StringBuilder(Hostile));
        span.SetStatus(ActivityStatusCode.Error, Hostile);
        span.AddEvent(new ActivityEvent(Hostile, TreePipeline.At(1), tags));
    }

    private sealed class Talkative(Action talk)
    {
        public override string ToString()
        {
            talk();
            return "text";
        }
    }
}
