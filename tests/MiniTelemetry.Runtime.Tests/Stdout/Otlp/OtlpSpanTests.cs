using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

public sealed class OtlpSpanTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 22, 41, 7, 123, DateTimeKind.Utc);

    [Fact]
    public void A_span_is_one_line_with_its_resource_and_scope()
    {
        using var pipeline = new OtlpPipeline(resource: new Resource([new("service.name", "shop")]));
        var span = pipeline.Source.StartActivity("OrderService.PlaceAsync")!;
        span.SetStartTime(Start).SetEndTime(Start.AddTicks(123_456)).SetTag("order.id", 42).SetTag("customer", "Ada").Stop();
        Assert.Equal(
            """{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},""" +
            $$$"""
            "scopeSpans":[{"scope":{"name":"{{{pipeline.Source.Name}}}"},"spans":[{"traceId":"{{{span.TraceId}}}",
            """ +
            $$$"""
            "spanId":"{{{span.SpanId}}}","flags":257,
            """ +
            """
            "name":"OrderService.PlaceAsync","kind":1,"startTimeUnixNano":"1795214467123000000","endTimeUnixNano":"1795214467135345600",
            """ +
            """
            "attributes":[{"key":"order.id","value":{"intValue":"42"}},{"key":"customer","value":{"stringValue":"Ada"}}]}]}]}]}
            """,
            Assert.Single(pipeline.Checked()));
    }

    [Fact]
    public void A_child_names_its_parent_and_a_remote_one_is_flagged()
    {
        using var pipeline = new OtlpPipeline();
        var remote = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=x", isRemote: true);
        using (pipeline.Source.StartActivity("server", ActivityKind.Server, remote))
        using (pipeline.Source.StartActivity("client", ActivityKind.Client)) { }

        var (client, server) = (pipeline.Spans()[0], pipeline.Spans()[1]);
        Assert.Equal(remote.SpanId.ToHexString(), server.Text("parentSpanId"));
        Assert.Equal(remote.TraceId.ToHexString(), server.Text("traceId"));
        Assert.Equal("vendor=x", server.Text("traceState"));
        Assert.Equal((2, 0x301), (server.GetProperty("kind").GetInt32(), server.GetProperty("flags").GetInt32()));
        Assert.Equal(server.Text("spanId"), client.Text("parentSpanId"));
        Assert.Equal((3, 0x101), (client.GetProperty("kind").GetInt32(), client.GetProperty("flags").GetInt32()));
    }

    [Theory]
    [InlineData(ActivityStatusCode.Unset, null, null)]
    [InlineData(ActivityStatusCode.Ok, null, """{"code":1}""")]
    [InlineData(ActivityStatusCode.Error, null, """{"code":2}""")]
    [InlineData(ActivityStatusCode.Error, "out of \"stock\"", """{"code":2,"message":"out of \"stock\""}""")]
    public void A_status_has_its_code_and_description(ActivityStatusCode code, string? description, string? expected)
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.SetStatus(code, description);
        Assert.Equal(expected, pipeline.Span().TryGetProperty("status", out var status) ? status.GetRawText() : null);
    }

    [Theory]
    [InlineData("ERROR", """{"code":2,"message":"boom"}""")]
    [InlineData("OK", """{"code":1}""")]
    [InlineData("UNSET", null)]
    public void A_status_that_OpenTelemetry_left_in_tags_is_one(string code, string? expected)
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.SetTag("otel.status_code", code).SetTag("otel.status_description", "boom");
        Assert.Equal(expected, pipeline.Span().TryGetProperty("status", out var status) ? status.GetRawText() : null);
        Assert.Empty(pipeline.Span().Attributes());
    }

    [Fact]
    public void Events_and_links_are_whole()
    {
        using var pipeline = new OtlpPipeline();
        var linked = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=y", isRemote: true);
        var link = new ActivityLink(linked, new() { ["reason"] = "batch" });
        using (var span = pipeline.Source.StartActivity("work", ActivityKind.Internal, default(ActivityContext), links: [link]))
        {
            span!.AddEvent(new ActivityEvent("cache miss", new DateTimeOffset(Start), new() { ["key"] = "a b" }));
            span.AddEvent(new ActivityEvent("bare", new DateTimeOffset(Start)));
        }

        var written = pipeline.Span();
        Assert.Equal(
            """
            [{"timeUnixNano":"1795214467123000000","name":"cache miss","attributes":[{"key":"key","value":{"stringValue":"a b"}}]},
            {"timeUnixNano":"1795214467123000000","name":"bare"}]
            """, written.GetProperty("events").GetRawText().Replace(",{\"time", ",\n{\"time", StringComparison.Ordinal));
        Assert.Equal(
            $$$"""
            [{"traceId":"{{{linked.TraceId}}}","spanId":"{{{linked.SpanId}}}","flags":769,"traceState":"vendor=y",
            "attributes":[{"key":"reason","value":{"stringValue":"batch"}}]}]
            """, written.GetProperty("links").GetRawText().Replace(",\"attributes", ",\n\"attributes", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_value_is_named()
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("work"))
        {
            span!.SetTag("string", "a\"b").SetTag("bool", true).SetTag("long", long.MinValue).SetTag("double", 0.1).SetTag("nan", double.NaN)
                .SetTag("minus", double.NegativeInfinity).SetTag("bytes", "data"u8.ToArray()).SetTag("strings", new[] { "a", null, "b" })
                .SetTag("mixed", new object?[] { 1, 2.5, false, null, new[] { 3 } }).SetTag("empty", Array.Empty<int>())
                .SetTag("map", new Dictionary<string, object?> { ["a"] = 1, ["b"] = null }).SetTag("decimal", 1.50m).SetTag("ulong", ulong.MaxValue)
                .SetTag("guid", Guid.Empty).SetTag("enum", DayOfWeek.Friday).SetTag("char", 'x').SetTag("float", 0.5f);
        }

        var values = pipeline.Span().Attributes();
        Assert.Equal("""{"stringValue":"a\"b"}""", values["string"]);
        Assert.Equal("""{"boolValue":true}""", values["bool"]);
        Assert.Equal("""{"intValue":"-9223372036854775808"}""", values["long"]);
        Assert.Equal("""{"doubleValue":0.1}""", values["double"]);
        Assert.Equal("""{"doubleValue":"NaN"}""", values["nan"]);
        Assert.Equal("""{"doubleValue":"-Infinity"}""", values["minus"]);
        Assert.Equal("""{"bytesValue":"ZGF0YQ=="}""", values["bytes"]);
        Assert.Equal("""{"arrayValue":{"values":[{"stringValue":"a"},{},{"stringValue":"b"}]}}""", values["strings"]);
        Assert.Equal(
            """{"arrayValue":{"values":[{"intValue":"1"},{"doubleValue":2.5},{"boolValue":false},{},{"arrayValue":{"values":[{"intValue":"3"}]}}]}}""",
            values["mixed"]);
        Assert.Equal("""{"arrayValue":{"values":[]}}""", values["empty"]);
        Assert.Equal("""{"kvlistValue":{"values":[{"key":"a","value":{"intValue":"1"}},{"key":"b","value":{}}]}}""", values["map"]);
        Assert.Equal("""{"stringValue":"1.50"}""", values["decimal"]);
        Assert.Equal("""{"stringValue":"18446744073709551615"}""", values["ulong"]);
        Assert.Equal("""{"stringValue":"00000000-0000-0000-0000-000000000000"}""", values["guid"]);
        Assert.Equal("""{"stringValue":"Friday"}""", values["enum"]);
        Assert.Equal("""{"stringValue":"x"}""", values["char"]);
        Assert.Equal("""{"doubleValue":0.5}""", values["float"]);
    }

    [Fact]
    public void A_key_that_comes_again_is_left_out_and_counted()
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.AddTag("a", 1).AddTag("a", 2).AddTag("b", 3);
        Assert.Equal(["a", "b"], pipeline.Span().Attributes().Keys);
        Assert.Equal("""{"intValue":"1"}""", pipeline.Span().Attributes()["a"]);
        Assert.Equal(1, pipeline.Span().GetProperty("droppedAttributesCount").GetInt32());
    }

    [Fact]
    public void A_scope_has_its_version_attributes_and_schema()
    {
        using var pipeline = new OtlpPipeline(resource: new Resource([new("service.name", "shop")], "https://example.com/resource"));
        using var source = new ActivitySource(new ActivitySourceOptions(pipeline.Source.Name)
        {
            Version = "1.2.3",
            Tags = [new("team", "orders"), new("tier", 1)],
            TelemetrySchemaUrl = "https://opentelemetry.io/schemas/1.38.0",
        });
        using (source.StartActivity("work")) { }
        var resource = OtlpLines.Parse(Assert.Single(pipeline.Checked())).GetProperty("resourceSpans")[0];
        var scope = resource.GetProperty("scopeSpans")[0];
        Assert.Equal("https://example.com/resource", resource.Text("schemaUrl"));
        Assert.Equal("https://opentelemetry.io/schemas/1.38.0", scope.Text("schemaUrl"));
        Assert.Equal("1.2.3", scope.GetProperty("scope").Text("version"));
        Assert.Equal("""{"stringValue":"orders"}""", scope.GetProperty("scope").Attributes()["team"]);
        Assert.Equal("""{"intValue":"1"}""", scope.GetProperty("scope").Attributes()["tier"]);
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(9999, "18446744073709551600")]
    public void A_moment_that_the_field_cannot_hold_is_the_nearest_one(int year, string expected)
    {
        using var pipeline = new OtlpPipeline();
        var moment = new DateTimeOffset(year, 1, 2, 0, 0, 0, TimeSpan.Zero);
        using (var span = pipeline.Source.StartActivity("work")) span!.AddEvent(new ActivityEvent("when", moment));
        Assert.Equal(expected, pipeline.Span().GetProperty("events")[0].Text("timeUnixNano"));
    }
}
