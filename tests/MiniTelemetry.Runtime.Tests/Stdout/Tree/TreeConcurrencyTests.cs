using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed partial class TreeConcurrencyTests
{
    private const int Threads = 8;
    private const int TracesPerThread = 1_250;

    [Theory]
    [InlineData(32 * 1024 * 1024, 5_000)]
    [InlineData(60_000, 5_000)]
    [InlineData(32 * 1024 * 1024, 4)]
    public void Every_span_is_told_exactly_once(long bytes, int traceSpans)
    {
        using var pipeline = new TreePipeline(bounds: new() { Bytes = bytes, TraceSpans = traceSpans });
        var names = new List<string>();
        var isDone = false;
        var flushes = new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                pipeline.WriteHeld();
                Thread.Sleep(1);
            }
        });
        flushes.Start();
        TransportExtensions.OnThreads(Threads, thread =>
        {
            var random = new Random(thread);
            for (var i = 0; i < TracesPerThread; i++)
            {
                var made = Trace(pipeline, $"t{thread}.{i}", random);
                lock (names) names.AddRange(made);
            }
        });
        Volatile.Write(ref isDone, true);
        flushes.Join();

        var text = pipeline.Text();
        var told = Told().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.True(names.Count > Threads * TracesPerThread * 4);
        Assert.Equal(names.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(names.Count, pipeline.Counters.WrittenOf(Signal.Span));
        Assert.Equal(0, pipeline.Counters.Dropped.Total);
        TreeTests.AssertNothingIsHeld(pipeline);
        AssertWhole(text);
    }

    [Fact]
    public async Task An_asynchronous_fan_out_is_one_tree()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Source.StartActivity("root")!;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var span = pipeline.Source.StartActivity($"branch {i}");
            await Task.Delay(i % 5);
            using var inner = pipeline.Source.StartActivity($"inner {i}");
            pipeline.Logger.LogInformation("log {Number}", i);
            await Task.Yield();
        }));
        root.Stop();

        var tree = pipeline.Trees();
        Assert.Contains("⇥spans=401 logs=200\n", tree, StringComparison.Ordinal);
        Assert.Equal(200, Regex.Count(tree, @"^.{44}[├└] branch \d+$|  [├└] branch \d+$", RegexOptions.Multiline));
        Assert.Equal(200, Regex.Count(tree, @"[│ ] [├└] inner \d+$", RegexOptions.Multiline));
        Assert.Equal(200, Regex.Count(tree, @"[│ ] [│ ] └ INFO log \d+", RegexOptions.Multiline));
        Assert.Equal(1, Regex.Count(tree, @"\[TREE\]"));
    }

    [Fact]
    public void The_threads_of_one_trace_do_not_lose_each_others_spans()
    {
        using var pipeline = new TreePipeline();
        var root = pipeline.Begin("root", 0);
        TransportExtensions.OnThreads(Threads, thread =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var span = pipeline.Source.StartActivity($"child {thread}.{i}", ActivityKind.Internal, root.Context);
                pipeline.Logger.LogInformation("log");
            }
        });
        root.Stop();
        Assert.Contains("⇥spans=4001 logs=4000\n", pipeline.Trees(), StringComparison.Ordinal);
        Assert.Equal(4_001, pipeline.Counters.WrittenOf(Signal.Span));
    }

    /// <summary>A trace with nested spans, one on another thread, and one that may outlive the root.</summary>
    private static List<string> Trace(TreePipeline pipeline, string name, Random random)
    {
        var names = new List<string>();
        Activity.Current = null;
        var root = Start(pipeline, names, name, null);
        var outer = Start(pipeline, names, name, root);
        pipeline.Logger.LogInformation("inside");
        Start(pipeline, names, name, outer).Stop();
        var other = Start(pipeline, names, name, outer);
        if (random.Next(20) == 0) Task.Run(() => other.Stop()).Wait();
        else other.Stop();
        var late = Start(pipeline, names, name, root);
        outer.Stop();
        if (random.Next(2) == 0) late.Stop();
        root.Stop();
        late.Stop();
        return names;
    }

    private static Activity Start(TreePipeline pipeline, List<string> names, string trace, Activity? parent)
    {
        names.Add($"{trace}.{names.Count}");
        return pipeline.Source.StartActivity(names[^1], ActivityKind.Internal, parent?.Context ?? default)!;
    }

    // A tree is one record: nothing stands inside it, and each row is a row.
    private static void AssertWhole(string text)
    {
        foreach (var line in text.Split('\n')[..^1])
            Assert.True(Row().IsMatch(line) || TextGrammar.Log().IsMatch(line) || TextGrammar.Span().IsMatch(line) || Header().IsMatch(line), line);
    }

    [GeneratedRegex(@"(?:\[SPAN\] .* - |^    \| .* (?:[├└] )?)(t\d+\.\d+\.\d+)(?: \d+\.\d+ ms ok|\t|$)", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex(@"^    \| (?: *total +own +% +at  | *\d+\.\d{3} +\d+\.\d{3} +\d+ +\d+\.\d{3} [* ][!?× ] | {15,}\d+\.\d{3}    )")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\S+ \S+Z \[TREE\] \S+ - trace_id=[0-9a-f]{32} span_id=[0-9a-f]{16}(?: parent_id=[0-9a-f]{16})? - \S+ \d+\.\d{3} ms (?:ok|open)\t")]
    private static partial Regex Header();
}
