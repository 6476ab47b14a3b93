using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

/// <summary>Whatever is written is what the definitions of the messages allow; and what they do not allow is found.</summary>
public sealed class OtlpValidityTests
{
    private const string Span =
        """{"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{"name":"s"},"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",""" +
        """
        "spanId":"b7ad6b7169203331","flags":257,"name":"n","kind":1,"startTimeUnixNano":"1","endTimeUnixNano":"2"}]}]}]}
        """;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Telemetry_of_all_kinds_is_valid(int seed)
    {
        using var pipeline = new OtlpPipeline(
            keepFormattedMessage: seed % 2 == 0,
            metrics: static builder => builder
                .AddView("h.exponential", new Base2ExponentialBucketHistogramConfiguration())
                .AddView("h.double", new ExplicitBucketHistogramConfiguration { Boundaries = [0.1, 1, 5], TagKeys = ["tier", "ok"] }),
            temporality: (MetricReaderTemporalityPreference)(seed % 3 + 1),
            resource: new Resource([new("service.name", "shop"), new("numbers", new long[] { 1, 2 }), new("ratio", 0.5)]));
        var random = new RandomTelemetry(seed);
        random.Spans(pipeline.Source, 100);
        random.Logs(pipeline.LoggerOf, pipeline.Source, 100);
        random.Measurements(pipeline.Meter, pipeline.Source, 200);
        pipeline.Collect();
        random.Spans(pipeline.Source, 1);
        pipeline.Collect();
        Assert.InRange(pipeline.Spans().Count, 201, 600);
        Assert.Equal(100, pipeline.Logs().Count);
        Assert.Equal(12, pipeline.Metrics().Select(static metric => metric.Text("name")).Distinct().Count());
        Assert.Equal(0, pipeline.Counters.Dropped.Total);
    }

    [Fact]
    public void A_valid_line_passes() => OtlpValidator.Check(Span);

    [Theory]
    [InlineData("\"kind\":1", "\"kind\":6")]
    [InlineData("\"kind\":1", "\"kind\":\"SPAN_KIND_SERVER\"")]
    [InlineData("\"kind\":1", "\"knd\":1")]
    [InlineData("\"kind\":1,", "")]
    [InlineData("\"kind\":1", "\"kind\":1,\"kind\":1")]
    [InlineData("\"startTimeUnixNano\":\"1\"", "\"startTimeUnixNano\":1")]
    [InlineData("\"startTimeUnixNano\":\"1\"", "\"startTimeUnixNano\":\"-1\"")]
    [InlineData("b7ad6b7169203331", "b7ad6b716920333")]
    [InlineData("b7ad6b7169203331", "B7AD6B7169203331")]
    [InlineData("b7ad6b7169203331", "0000000000000000")]
    [InlineData("\"flags\":257", "\"flags\":\"257\"")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[]")]
    [InlineData("\"flags\":257", "\"flags\":257,\"droppedEventsCount\":0")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[{\"key\":\"a\",\"value\":{\"intValue\":1}}]")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[{\"key\":\"a\",\"value\":{\"intValue\":\"1\",\"stringValue\":\"1\"}}]")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[{\"key\":\"a\",\"value\":{}},{\"key\":\"a\",\"value\":{}}]")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[{\"key\":\"a\",\"value\":null}]")]
    [InlineData("\"flags\":257", "\"flags\":257,\"attributes\":[{\"key\":\"a\",\"value\":{\"bytesValue\":\"?\"}}]")]
    [InlineData("\"scope\":{\"name\":\"s\"},", "")]
    [InlineData("{\"resourceSpans\"", "{ \"resourceSpans\"")]
    [InlineData("{\"resourceSpans\":[", "{\"resourceSpans\":[],\"resourceLogs\":[")]
    public void One_with_a_fault_does_not(string part, string fault)
    {
        Assert.Contains(part, Span, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => OtlpValidator.Check(Span.Replace(part, fault, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nor_one_that_a_container_runtime_would_split()
    {
        var name = new string('n', OtlpValidator.LineLimit);
        Assert.ThrowsAny<Exception>(() => OtlpValidator.Check(Span.Replace("\"n\"", $"\"{name}\"", StringComparison.Ordinal)));
    }
}
