using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

public sealed class OtlpMetricTests
{
    [Fact]
    public void Every_kind_of_instrument_has_its_shape()
    {
        using var pipeline = new OtlpPipeline();
        var meter = pipeline.Meter;
        meter.CreateCounter<long>("counter", "{call}", "Calls.").Add(3, new KeyValuePair<string, object?>("tier", "gold"));
        meter.CreateCounter<double>("weight", "kg").Add(1.5);
        meter.CreateUpDownCounter<int>("active").Add(-2);
        meter.CreateUpDownCounter<double>("level").Add(-0.5);
        meter.CreateObservableCounter("seen", () => 7L);
        meter.CreateObservableUpDownCounter("open", () => 1.25);
        meter.CreateGauge<long>("gauge").Record(5);
        meter.CreateObservableGauge("ratio", () => double.NaN);
        meter.CreateHistogram<long>("sizes", "By").Record(10);
        pipeline.Collect();
        var metrics = pipeline.Metrics().ToDictionary(static metric => metric.Text("name"));
        Assert.Equal(9, metrics.Count);
        Assert.Equal(("{call}", "Calls."), (metrics["counter"].Text("unit"), metrics["counter"].Text("description")));
        Assert.Equal((true, 2, "\"3\""), Sum(metrics["counter"]));
        Assert.Equal("""{"stringValue":"gold"}""", metrics["counter"].GetProperty("sum").GetProperty("dataPoints")[0].Attributes()["tier"]);
        Assert.Equal((true, 2, "1.5"), Sum(metrics["weight"]));
        Assert.Equal((false, 2, "\"-2\""), Sum(metrics["active"]));
        Assert.Equal((false, 2, "-0.5"), Sum(metrics["level"]));
        Assert.Equal((true, 2, "\"7\""), Sum(metrics["seen"]));
        Assert.Equal((false, 2, "1.25"), Sum(metrics["open"]));
        Assert.Equal("5", metrics["gauge"].GetProperty("gauge").GetProperty("dataPoints")[0].Text("asInt"));
        Assert.Equal("NaN", metrics["ratio"].GetProperty("gauge").GetProperty("dataPoints")[0].Text("asDouble"));
        Assert.Equal("1", metrics["sizes"].GetProperty("histogram").GetProperty("dataPoints")[0].Text("count"));
    }

    [Fact]
    public void A_histogram_has_its_buckets()
    {
        using var pipeline = new OtlpPipeline();
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s", null, null, new() { HistogramBucketBoundaries = [0.1, 0.2, 0.5] });
        foreach (var value in (double[])[0.05, 0.15, 0.2, 7]) histogram.Record(value);
        pipeline.Collect();
        var point = pipeline.Metric().GetProperty("histogram").GetProperty("dataPoints")[0];
        Assert.Equal("[0.1,0.2,0.5]", point.GetProperty("explicitBounds").GetRawText());
        Assert.Equal("""["1","2","0","1"]""", point.GetProperty("bucketCounts").GetRawText());
        Assert.Equal("4", point.Text("count"));
        Assert.Equal([7.4, 0.05, 7], SumMinMax(point));
    }

    [Fact]
    public void A_histogram_without_buckets_has_none()
    {
        using var pipeline = new OtlpPipeline(metrics: static builder =>
            builder.AddView("latency", new ExplicitBucketHistogramConfiguration { Boundaries = [], RecordMinMax = false }));
        pipeline.Meter.CreateHistogram<double>("latency").Record(1);
        pipeline.Collect();
        var point = pipeline.Metric().GetProperty("histogram").GetProperty("dataPoints")[0];
        Assert.False(point.TryGetProperty("bucketCounts", out _) || point.TryGetProperty("explicitBounds", out _) || point.TryGetProperty("min", out _));
    }

    [Fact]
    public void An_exponential_histogram_has_its_scale_and_buckets()
    {
        using var pipeline = new OtlpPipeline(metrics: static builder =>
            builder.AddView("latency", new Base2ExponentialBucketHistogramConfiguration { MaxSize = 4 }));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency");
        foreach (var value in (double[])[0, 1, 2, 4]) histogram.Record(value);
        pipeline.Collect();
        var point = pipeline.Metric().GetProperty("exponentialHistogram").GetProperty("dataPoints")[0];
        Assert.Equal("1", point.Text("zeroCount"));
        Assert.Equal(0, point.GetProperty("scale").GetInt32());
        Assert.Equal("""{"offset":-1,"bucketCounts":["1","1","1"]}""", point.GetProperty("positive").GetRawText());
        Assert.Equal([7, 0, 4], SumMinMax(point));
    }

    [Fact]
    public void Exemplars_have_their_trace_and_what_a_view_took_from_the_point()
    {
        using var pipeline = new OtlpPipeline(metrics: static builder =>
            builder.AddView("latency", new MetricStreamConfiguration { TagKeys = ["kept"] }));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency");
        var counter = pipeline.Meter.CreateCounter<long>("calls");
        ActivityContext context;
        using (var span = pipeline.Source.StartActivity("work"))
        {
            context = span!.Context;
            histogram.Record(0.25, new KeyValuePair<string, object?>("kept", 1), new KeyValuePair<string, object?>("taken", "x"));
            counter.Add(2);
        }

        pipeline.Collect();
        var point = pipeline.Metrics()[0].GetProperty("histogram").GetProperty("dataPoints")[0];
        var exemplar = Assert.Single(point.GetProperty("exemplars").EnumerateArray());
        Assert.Equal(["kept"], point.Attributes().Keys);
        Assert.Equal("""{"stringValue":"x"}""", exemplar.Attributes("filteredAttributes")["taken"]);
        Assert.Equal(0.25, exemplar.GetProperty("asDouble").GetDouble());
        Assert.Equal(context.TraceId.ToHexString(), exemplar.Text("traceId"));
        Assert.Equal(context.SpanId.ToHexString(), exemplar.Text("spanId"));
        var counted = pipeline.Metrics()[1].GetProperty("sum").GetProperty("dataPoints")[0].GetProperty("exemplars")[0];
        Assert.Equal("2", counted.Text("asInt"));
    }

    [Fact]
    public void A_view_renames_and_describes()
    {
        using var pipeline = new OtlpPipeline(metrics: static builder =>
            builder.AddView("calls", new MetricStreamConfiguration { Name = "renamed", Description = "By a view." }));
        pipeline.Meter.CreateCounter<long>("calls").Add(1);
        pipeline.Collect();
        Assert.Equal(("renamed", "By a view."), (pipeline.Metric().Text("name"), pipeline.Metric().Text("description")));
    }

    [Theory]
    [InlineData(MetricReaderTemporalityPreference.Cumulative, 2, 2, 2, "\"2\"")]
    [InlineData(MetricReaderTemporalityPreference.Delta, 1, 1, 2, "\"1\"")]
    [InlineData(MetricReaderTemporalityPreference.LowMemory, 1, 2, 2, "\"1\"")]
    public void Temporality_is_the_readers(MetricReaderTemporalityPreference preference, int counter, int observed, int upDown, string second)
    {
        using var pipeline = new OtlpPipeline(temporality: preference);
        var calls = pipeline.Meter.CreateCounter<long>("calls");
        var active = pipeline.Meter.CreateUpDownCounter<long>("active");
        var total = 0L;
        pipeline.Meter.CreateObservableCounter("seen", () => ++total);
        for (var i = 0; i < 2; i++)
        {
            calls.Add(1);
            active.Add(1);
            pipeline.Collect();
        }

        var metrics = pipeline.Metrics().ToLookup(static metric => metric.Text("name"));
        Assert.Equal((true, counter, second), Sum(metrics["calls"].Last()));
        Assert.Equal(observed, Sum(metrics["seen"].Last()).Temporality);
        Assert.Equal((false, upDown, "\"2\""), Sum(metrics["active"].Last()));
    }

    [Fact]
    public void What_stands_still_is_written_each_time()
    {
        using var pipeline = new OtlpPipeline();
        pipeline.Meter.CreateCounter<long>("calls").Add(1);
        pipeline.Collect();
        pipeline.Collect();
        Assert.Equal(2, pipeline.Metrics().Sum(static metric => metric.GetProperty("sum").GetProperty("dataPoints").GetArrayLength()));
    }

    [Fact]
    public void Meters_of_one_name_are_told_apart_by_version_and_schema()
    {
        using var pipeline = new OtlpPipeline();
        using var meter = new Meter(new MeterOptions(pipeline.Meter.Name)
        {
            Version = "2.0",
            Tags = [new("team", "orders")],
            TelemetrySchemaUrl = "https://opentelemetry.io/schemas/1.38.0",
        });
        pipeline.Meter.CreateCounter<long>("a").Add(1);
        meter.CreateCounter<long>("b").Add(1);
        pipeline.Collect();
        var scopes = pipeline.Checked()
            .Select(static line => OtlpLines.Parse(line).GetProperty("resourceMetrics")[0].GetProperty("scopeMetrics")[0]).ToList();
        Assert.Equal(2, scopes.Count);
        Assert.False(scopes[0].TryGetProperty("schemaUrl", out _) || scopes[0].GetProperty("scope").TryGetProperty("version", out _));
        Assert.Equal("https://opentelemetry.io/schemas/1.38.0", scopes[1].Text("schemaUrl"));
        Assert.Equal("2.0", scopes[1].GetProperty("scope").Text("version"));
        Assert.Equal("""{"stringValue":"orders"}""", scopes[1].GetProperty("scope").Attributes()["team"]);
    }

    private static double[] SumMinMax(JsonElement point) =>
        [point.GetProperty("sum").GetDouble(), point.GetProperty("min").GetDouble(), point.GetProperty("max").GetDouble()];

    private static (bool IsMonotonic, int Temporality, string Value) Sum(JsonElement metric)
    {
        var sum = metric.GetProperty("sum");
        var point = sum.GetProperty("dataPoints").EnumerateArray().Last();
        var value = point.TryGetProperty("asInt", out var number) ? number : point.GetProperty("asDouble");
        return (sum.GetProperty("isMonotonic").GetBoolean(), sum.GetProperty("aggregationTemporality").GetInt32(), value.GetRawText());
    }
}
