using System.Diagnostics;
using System.Text.Json.Nodes;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class JsonMetricTests
{
    [Fact]
    public void A_counter_is_its_value()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Meter.CreateCounter<long>("order_service.place.calls", "{call}").Add(3, new KeyValuePair<string, object?>("tier", "gold"));
        pipeline.Collect();
        Assert.Matches(
            @",""severity"":""INFO"",""kind"":""metric"",""service"":""orders"",""host"":""web-1"",""component"":""" + pipeline.Meter.Name +
            @""",""name"":""order_service\.place\.calls"",""metric_type"":""counter"",""unit"":""\{call\}"",""temporality"":""cumulative""," +
            @"""start_timestamp"":""[^""]+Z"",""value"":3\.0,""attributes"":\{""tier"":""gold""\}\}$",
            pipeline.Line());
        Assert.True(Moment(pipeline.Record()["timestamp"]) >= Moment(pipeline.Record()["start_timestamp"]));
    }

    [Fact]
    public void Every_kind_of_instrument_has_its_type_and_a_number_or_null()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Meter.CreateUpDownCounter<int>("active").Add(-2);
        pipeline.Meter.CreateCounter<double>("weight", "kg").Add(1.5);
        pipeline.Meter.CreateObservableGauge("load", () => double.PositiveInfinity);
        pipeline.Meter.CreateObservableGauge("ratio", () => double.NaN, "1");
        pipeline.Meter.CreateObservableGauge("low", () => double.NegativeInfinity);
        pipeline.Meter.CreateObservableGauge("size", () => long.MaxValue, "By");
        pipeline.Collect();
        Assert.Equal(
            [
                "active up_down_counter -2.0 -", "load gauge null Infinity", "low gauge null -Infinity", "ratio gauge null NaN",
                "size gauge 9223372036854775807.0 -", "weight counter 1.5 -",
            ],
            pipeline.Records()
                .Select(static r => $"{r["name"]} {r["metric_type"]} {r["value"]?.ToJsonString() ?? "null"} {(string?)r["value_text"] ?? "-"}")
                .Order(StringComparer.Ordinal));
        Assert.All(pipeline.Records(), static r => Assert.Equal((string?)r["metric_type"] != "gauge", r.ContainsKey("temporality")));
    }

    [Fact]
    public void A_histogram_has_its_figures_and_percentiles_as_numbers()
    {
        using var pipeline = new JsonPipeline();
        var histogram = pipeline.Meter.CreateHistogram<double>(
            "order_service.place.duration", "s", null, null, new() { HistogramBucketBoundaries = [0.1, 0.2, 0.5, 1] });
        for (var i = 1; i <= 100; i++) histogram.Record(i / 100.0);
        pipeline.Collect();
        Assert.Contains(""","min":0.01,"max":1.0,"p50":0.5,"p90":0.9,"p99":0.99,"attributes":{}}""", pipeline.Line(), StringComparison.Ordinal);
        Assert.Equal("histogram", (string?)pipeline.Record()["metric_type"]);
        Assert.Equal(100, (long?)pipeline.Record()["count"]);
        Assert.Equal(50.5, (double)pipeline.Record()["sum"]!, 9);
    }

    [Fact]
    public void An_exponential_histogram_too()
    {
        using var pipeline = new JsonPipeline(metrics: builder => builder.AddView("latency", new Base2ExponentialBucketHistogramConfiguration()));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s");
        for (var i = 1; i <= 1000; i++) histogram.Record(i / 1000.0);
        pipeline.Collect();
        Assert.Equal("exponential_histogram", (string?)pipeline.Record()["metric_type"]);
        Assert.InRange((double)pipeline.Record()["p50"]!, 0.48, 0.52);
        Assert.InRange((double)pipeline.Record()["p99"]!, 0.97, 0.999);
    }

    [Fact]
    public void A_histogram_of_no_number_keeps_its_types()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Meter.CreateHistogram<double>("odd").Record(double.PositiveInfinity);
        pipeline.Collect();
        Assert.Null(pipeline.Record()["sum"]);
        Assert.Equal("Infinity", (string?)pipeline.Record()["sum_text"]);
    }

    [Fact]
    public void Deltas_say_so()
    {
        using var pipeline = new JsonPipeline(temporality: MetricReaderTemporalityPreference.Delta);
        pipeline.Meter.CreateCounter<long>("calls").Add(5);
        pipeline.Collect();
        Assert.Equal("delta", (string?)pipeline.Record()["temporality"]);
    }

    [Fact]
    public void Exemplars_name_the_traces_to_look_at()
    {
        using var pipeline = new JsonPipeline(metrics: builder => builder.AddView("latency", new MetricStreamConfiguration { TagKeys = ["kept"] }));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s");
        var counter = pipeline.Meter.CreateCounter<long>("calls");
        ActivityContext context;
        using (var span = pipeline.Source.StartActivity("work"))
        {
            context = span!.Context;
            histogram.Record(0.25, new("kept", 1), new("left.out", "x"));
            counter.Add(2);
        }

        pipeline.Collect();
        var exemplars = pipeline.Records().Skip(1).ToDictionary(r => (string)r["name"]!, r => Assert.Single(r["exemplars"]!.AsArray())!.ToJsonString());
        var end = $"\"trace_id\":\"{context.TraceId}\",\"span_id\":\"{context.SpanId}\",\"attributes\":";
        Assert.EndsWith("\"value\":0.25," + end + """{"left.out":"x"}}""", exemplars["latency"]);
        Assert.EndsWith("\"value\":2.0," + end + "{}}", exemplars["calls"]);
    }

    [Fact]
    public void What_stands_still_is_written_once()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Meter.CreateCounter<long>("calls").Add(1);
        pipeline.Collect();
        pipeline.Collect();
        Assert.NotNull(pipeline.Record());
    }

    private static DateTimeOffset Moment(JsonNode? text) => DateTimeOffset.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture);
}
