using System.Diagnostics;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed class TreeRedactionTests
{
    private const string Card = "4111 1111 1111 1111";

    [Fact]
    public void What_is_masked_is_masked_everywhere()
    {
        using var pipeline = new TreePipeline(new() { Redaction = Redaction.Of(null, masks: true) });
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), new() { ["card"] = Card });
        var root = pipeline.Source.StartActivity("pay " + Card, ActivityKind.Internal, default(ActivityContext), links: [link])!;
        root.SetTag("card", Card).SetStatus(ActivityStatusCode.Error, "declined " + Card);
        root.AddEvent(new ActivityEvent("event " + Card, default, new() { ["card"] = Card }));
        pipeline.Child(root, "child " + Card, 1, 2);
        pipeline.Begin("open " + Card, 1, root);
        Activity.Current = root;
        pipeline.Log(2, "log " + Card);
        pipeline.WriteHeld();
        TreePipeline.End(root, 3);
        Assert.DoesNotContain("4111", pipeline.Text(), StringComparison.Ordinal);
        Assert.Equal(2, pipeline.Trees().Split("[TREE]").Length - 1);
        Assert.Contains("declined", pipeline.Trees(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_is_asked_once_about_each_attribute()
    {
        var asked = new List<string>();
        using var pipeline = new TreePipeline(new()
        {
            Redaction = Redaction.Of(
                (key, value) =>
                {
                    asked.Add(key);
                    return key == "secret" ? null : value;
                },
                masks: false),
        });
        var root = pipeline.Begin("root", 0);
        pipeline.Child(root, "child", 1, 2, span => span.SetTag("secret", "x").SetTag("order.id", 1).SetStatus(ActivityStatusCode.Error, "no"));
        pipeline.Log(2, "hello");
        TreePipeline.End(root, 3);
        Assert.Equal(["secret", "order.id", Redaction.StatusKey, Redaction.MessageKey], asked);
        Assert.Contains("├ child error: no⇥order.id=1\n", pipeline.Trees(), StringComparison.Ordinal);
    }
}
