using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>What a span takes of the context, and what it does not.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ContextOnSpansTests
{
    private const string Caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public void The_start_of_the_span_counts()
    {
        using var output = new ContextOutput();
        var source = output.Telemetry.GetTracer("context.start");
        var before = source.StartActivity("begun before")!;
        using (Telemetry.BeginContext("tenant.id", "acme"))
        {
            before.Dispose();
            source.StartActivity("begun within")!.Dispose();
        }

        Assert.Empty(output.SpanNamed("begun before"));
        Assert.Equal("acme", output.SpanNamed("begun within")["tenant.id"]);
    }

    [Fact]
    public void A_key_that_the_span_starts_with_stays_and_one_that_it_sets_wins()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "ambient");
        output.Telemetry.SetContext("region", "ambient");
        var source = output.Telemetry.GetTracer("context.own");
        using (var span = source.StartActivity("own keys", ActivityKind.Internal, default(ActivityContext), [new("tenant.id", "own")]))
            span!.SetTag("region", "own");
        var attributes = output.SpanNamed("own keys");
        Assert.Equal(("own", "own"), (attributes["tenant.id"], attributes["region"]));
    }

    [Fact]
    public void A_tag_of_the_method_wins()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "ambient");
        output.Telemetry.SetContext("tier", "ambient");
        var call = ContextOutput.Method("tag").Traced("tagged method").Tagged("tier", "constant").Start();
        call.Tag("tenant.id", "own");
        call.Complete();
        var attributes = output.SpanNamed("tagged method");
        Assert.Equal(("own", "constant"), (attributes["tenant.id"], attributes["tier"]));
    }

    [Fact]
    public void A_span_that_was_sampled_out_costs_it_nothing()
    {
        using var output = new ContextOutput(o => o.Sampler = new AlwaysOffSampler());
        output.Telemetry.SetContext("tenant.id", "acme");
        using (var propagated = output.Telemetry.GetTracer("context.dropped").StartActivity("dropped"))
        {
            Assert.False(propagated!.IsAllDataRequested);
            Assert.Empty(propagated.TagObjects);
        }

        Assert.Equal("acme", output.Record()["tenant.id"]);
    }

    [Fact]
    public void Root_remote_and_nested_spans_have_it()
    {
        using var output = new ContextOutput();
        using var _ = Telemetry.BeginContext("tenant.id", "acme");
        var source = output.Telemetry.GetTracer("context.parents");
        source.StartActivity("under a remote caller", ActivityKind.Server, Caller)!.Dispose();
        using (source.StartActivity("outer"))
            source.StartActivity("nested")!.Dispose();
        ContextOutput.Method("root").Traced("a new root", root: true).Now(() => 1);
        Assert.All(
            ["under a remote caller", "outer", "nested", "a new root"], name => Assert.Equal("acme", output.SpanNamed(name)["tenant.id"]));
    }

    [Fact]
    public void Late_scopes_and_sources_of_others_have_it()
    {
        using var foreign = new ActivitySource("context.foreign");
        using var output = new ContextOutput(o => o.Sources.Add("context.foreign"));
        output.Telemetry.SetContext("tenant.id", "acme");
        foreign.StartActivity("a foreign span")!.Dispose();
        ScopeRegistry.Get(StartedTelemetry.NewName("context.late")).Source.StartActivity("a late span")!.Dispose();
        Assert.Equal("acme", output.SpanNamed("a foreign span")["tenant.id"]);
        Assert.Equal("acme", output.SpanNamed("a late span")["tenant.id"]);
    }

    [Fact]
    public void In_an_OpenTelemetry_of_ones_own_what_flows_is_there()
    {
        using var pipeline = new TextPipeline();
        using var _ = Telemetry.BeginContext("tenant.id", "acme");
        using (pipeline.Source.StartActivity("work"))
            Stdout.TextLogTests.LogOrder(pipeline.Logger, 1, 2);
        Assert.All(pipeline.Lines(), line => Assert.Equal("acme", TextGrammar.Attributes(line)["tenant.id"]));
    }

    [Fact]
    public async Task Every_enumeration_of_a_stream_has_that_of_its_first_move()
    {
        using var output = new ContextOutput();
        IAsyncEnumerable<int> stream;
        using (Telemetry.BeginContext("tenant.id", "at the call"))
            stream = Streamed(output);
        await using var moving = stream.GetAsyncEnumerator();
        using (Telemetry.BeginContext("tenant.id", "at the move"))
            Assert.True(await moving.MoveNextAsync());
        Assert.False(await moving.MoveNextAsync());
        await moving.DisposeAsync();
        Assert.Equal("at the move", output.SpanNamed("streamed")["tenant.id"]);
        Assert.Equal("at the move", output.SpanNamed("in the first step")["tenant.id"]);
    }

    [Fact]
    public void The_spans_listeners_of_others_see_it_on_the_activity()
    {
        using var output = new ContextOutput();
        var heard = new List<object?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "context.shared",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => heard.Add(span.GetTagItem("tenant.id")),
        };
        ActivitySource.AddActivityListener(listener);
        using (Telemetry.BeginContext("tenant.id", "acme"))
            output.Telemetry.GetTracer("context.shared").StartActivity("heard by two")!.Dispose();
        Assert.Equal(["acme"], heard);
    }

    private static IAsyncEnumerable<int> Streamed(ContextOutput output)
    {
        var call = ContextOutput.Method("stream").Traced("streamed").StartStream();
        return call.Complete(ItemsAsync());

        async IAsyncEnumerable<int> ItemsAsync()
        {
            output.Telemetry.GetTracer("context.stream").StartActivity("in the first step")!.Dispose();
            yield return 1;
            await Task.Yield();
        }
    }
}
