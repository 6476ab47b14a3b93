using System.Diagnostics;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class JsonSpanTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 22, 41, 7, 123, DateTimeKind.Utc);

    [Fact]
    public void A_span_is_one_flat_object_stamped_with_its_end()
    {
        using var pipeline = new JsonPipeline();
        var span = pipeline.Source.StartActivity("OrderService.PlaceAsync")!;
        span.SetStartTime(Start).SetEndTime(Start.AddTicks(123_456)).SetTag("order.id", 42).Stop();

        Assert.Equal(
            """{"timestamp":"2026-11-20T22:41:07.135345Z","severity":"INFO","kind":"span","service":"orders","host":"web-1",""" +
            $"\"component\":\"{pipeline.Source.Name}\"" +
            ""","name":"OrderService.PlaceAsync","span_kind":"internal","start_timestamp":"2026-11-20T22:41:07.123000Z",""" +
            $"\"duration_ms\":12.3456,\"status\":\"ok\",\"trace_id\":\"{span.TraceId}\",\"span_id\":\"{span.SpanId}\",\"trace_flags\":\"01\"" +
            ""","attributes":{"order.id":42}}""",
            pipeline.Line());
    }

    [Fact]
    public void A_failure_is_an_error_with_its_description()
    {
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("fail"))
        {
            span!.SetTag("error.type", "System.InvalidOperationException").SetStatus(ActivityStatusCode.Error, "out of \"stock\"\n");
        }

        var record = pipeline.Record();
        Assert.Equal("ERROR", (string?)record["severity"]);
        Assert.Equal("error", (string?)record["status"]);
        Assert.Equal("out of \"stock\"\n", (string?)record["message"]);
        Assert.Equal("System.InvalidOperationException", (string?)record["attributes"]!["error.type"]);
    }

    [Theory]
    [InlineData("cancelled", "cancelled", "{}")]
    [InlineData("expected_error", "expected_error", "{}")]
    [InlineData("strange", "ok", """{"minitelemetry.outcome":"strange"}""")]
    public void The_outcome_is_the_status_and_told_once(string tag, string status, string attributes)
    {
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.SetTag("minitelemetry.outcome", tag);
        Assert.Equal(status, (string?)pipeline.Record()["status"]);
        Assert.Equal(attributes, pipeline.Record()["attributes"]!.ToJsonString());
        Assert.Equal("INFO", (string?)pipeline.Record()["severity"]);
    }

    [Fact]
    public void Kind_remote_parent_and_trace_state_have_members_of_their_own()
    {
        using var pipeline = new JsonPipeline();
        var remote = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=x", isRemote: true);
        using (pipeline.Source.StartActivity("GET /orders", ActivityKind.Server, remote))
        using (pipeline.Source.StartActivity("inner")) { }
        var records = pipeline.Records();
        Assert.Equal("server", (string?)records[1]["span_kind"]);
        Assert.Equal(remote.SpanId.ToHexString(), (string?)records[1]["parent_id"]);
        Assert.True((bool?)records[1]["parent_remote"]);
        Assert.Equal("vendor=x", (string?)records[1]["trace_state"]);
        Assert.Equal((string?)records[1]["span_id"], (string?)records[0]["parent_id"]);
        Assert.False(records[0].ContainsKey("parent_remote"));
    }

    [Fact]
    public void Events_and_links_are_lists_of_objects()
    {
        using var pipeline = new JsonPipeline();
        var linked = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, "a=b");
        var link = new ActivityLink(linked, new() { ["reason"] = "batch" });
        using (var span = pipeline.Source.StartActivity("work", ActivityKind.Internal, default(ActivityContext), links: [link, default]))
        {
            span!.AddEvent(new ActivityEvent("cache miss", new DateTimeOffset(Start), new() { ["key"] = "a b" }));
            span.AddEvent(new ActivityEvent("retry", new DateTimeOffset(Start)));
        }

        var record = pipeline.Record();
        Assert.Equal(
            """[{"timestamp":"2026-11-20T22:41:07.123000Z","name":"cache miss","attributes":{"key":"a b"}},""" +
            """{"timestamp":"2026-11-20T22:41:07.123000Z","name":"retry","attributes":{}}]""",
            record["events"]!.ToJsonString());
        Assert.Equal(2, record["links"]!.AsArray().Count);
        Assert.Equal(
            $$$"""{"trace_id":"{{{linked.TraceId}}}","span_id":"{{{linked.SpanId}}}","trace_flags":"00","trace_state":"a=b","attributes":{"reason":"batch"}}""",
            record["links"]![0]!.ToJsonString());
    }

    [Fact]
    public void Values_keep_their_types()
    {
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("types")!)
        {
            span.SetTag("bool", true).SetTag("long", long.MaxValue).SetTag("double", 5.0).SetTag("float", 0.1f).SetTag("huge", 1e300);
            span.SetTag("small", -0.0).SetTag("nan", double.NaN).SetTag("inf", float.NegativeInfinity).SetTag("decimal", 99.90m);
            span.SetTag("ulong", ulong.MaxValue).SetTag("guid", Guid.Empty).SetTag("list", new[] { "a", "b" }).SetTag("numbers", new[] { 1, 2 });
            span.SetTag("map", new Dictionary<string, object?> { ["a"] = 1, ["b"] = null }).SetTag("bytes", new byte[] { 1, 2 });
            span.SetTag("moment", Start).SetTag("span", TimeSpan.FromSeconds(1)).SetTag("enum", ActivityKind.Client).SetTag("half", (Half)2);
        }

        Assert.Equal(
            """{"bool":true,"long":9223372036854775807,"double":5.0,"float":0.1,"huge":1E+300,"small":-0.0,"nan":"NaN","inf":"-Infinity""" + "\"" +
            ""","decimal":"99.90","ulong":"18446744073709551615","guid":"00000000-0000-0000-0000-000000000000","list":["a","b"],"numbers":[1,2]""" +
            ""","map":{"a":1,"b":null},"bytes":"AQI=","moment":"2026-11-20T22:41:07.1230000Z","span":"00:00:01","enum":"Client","half":2.0}""",
            pipeline.Record()["attributes"]!.ToJsonString());
    }

    [Fact]
    public void A_key_that_comes_again_is_counted_and_left_out()
    {
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("twice")) span!.AddTag("a", 1).AddTag("a", 2).AddTag("b", 3);
        Assert.Equal("""{"a":1,"b":3}""", pipeline.Record()["attributes"]!.ToJsonString());
        Assert.Equal(1, (int?)pipeline.Record()["dropped_attributes_count"]);
    }

    [Fact]
    public void Secrets_are_masked_in_every_member()
    {
        const string Secret = "password=hunter2";
        using var pipeline = new JsonPipeline(Redaction.Of(null, masks: true));
        var tags = new ActivityTagsCollection { ["note"] = Secret, ["password"] = "hunter2", ["map"] = new Dictionary<string, string> { ["x"] = Secret } };
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default, Secret), tags);
        using (var span = pipeline.Source.StartActivity("work " + Secret, ActivityKind.Internal, default(ActivityContext), links: [link])!)
        {
            span.TraceStateString = Secret;
            span.SetStatus(ActivityStatusCode.Error, Secret).AddEvent(new ActivityEvent(Secret, default, tags));
            foreach (var (key, value) in tags) span.SetTag(key, value);
        }

        Assert.NotNull(pipeline.Record());
        Assert.DoesNotContain("hunter2", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_may_leave_out_the_description_and_the_trace_state()
    {
        using var pipeline = new JsonPipeline(Redaction.Of(
            static (key, value) => key is "otel.status_description" or "tracestate" or "event.name" ? null : value, masks: false));
        using (var span = pipeline.Source.StartActivity("work")!)
        {
            span.TraceStateString = "a=b";
            span.SetStatus(ActivityStatusCode.Error, "gone");
        }

        Assert.False(pipeline.Record().ContainsKey("message"));
        Assert.False(pipeline.Record().ContainsKey("trace_state"));
    }

    [Fact]
    public void A_span_that_was_sampled_out_is_not_written()
    {
        using var pipeline = new JsonPipeline();
        var dropped = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        using (pipeline.Source.StartActivity("dropped", ActivityKind.Internal, dropped)) { }
        Assert.Equal("", pipeline.Text());
    }
}
