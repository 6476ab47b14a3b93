using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class TextMetricTests
{
    [Fact]
    public void A_counter_is_its_value()
    {
        using var pipeline = new TextPipeline();
        pipeline.Meter.CreateCounter<long>("order_service.place.calls", "{call}").Add(3, new KeyValuePair<string, object?>("tier", "gold"));
        pipeline.Collect();
        Assert.EndsWith($" [METRIC] {pipeline.Meter.Name} - order_service.place.calls {{call}} - 3\ttier=gold", pipeline.Line());
        Assert.Matches(TextGrammar.Metric(), pipeline.Line());
    }

    [Fact]
    public void Every_kind_of_instrument_has_its_value_and_strange_numbers_are_named()
    {
        using var pipeline = new TextPipeline();
        pipeline.Meter.CreateUpDownCounter<int>("active").Add(-2);
        pipeline.Meter.CreateCounter<double>("weight", "kg").Add(1.5);
        pipeline.Meter.CreateObservableGauge("load", () => double.PositiveInfinity);
        pipeline.Meter.CreateObservableGauge("ratio", () => double.NaN, "1");
        pipeline.Meter.CreateObservableGauge("low", () => double.NegativeInfinity);
        pipeline.Meter.CreateObservableGauge("size", () => 7L, "By");
        pipeline.Collect();
        var values = pipeline.Lines().Select(line => TextGrammar.Metric().Match(line))
            .ToDictionary(line => line.Groups["name"].Value, line => line.Groups["unit"].Value + "=" + line.Groups["value"].Value);
        Assert.Equal(
            ["active==-2", "load==Infinity", "low==-Infinity", "ratio=1=NaN", "size=By=7", "weight=kg=1.5"],
            values.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_histogram_has_its_figures_and_percentiles()
    {
        using var pipeline = new TextPipeline();
        var histogram = pipeline.Meter.CreateHistogram<double>(
            "order_service.place.duration", "s", null, null, new() { HistogramBucketBoundaries = [0.1, 0.2, 0.5, 1] });
        for (var i = 1; i <= 100; i++) histogram.Record(i / 100.0);
        pipeline.Collect();
        Assert.Matches(
            @" order_service\.place\.duration s - count=100 sum=50\.5\d* min=0\.01 max=1 p50=0\.5 p90=0\.9 p99=0\.99$", pipeline.Line());
    }

    [Fact]
    public void An_exponential_histogram_too()
    {
        using var pipeline = new TextPipeline(metrics: builder =>
            builder.AddView("latency", new Base2ExponentialBucketHistogramConfiguration()));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s");
        histogram.Record(0);
        for (var i = 1; i <= 999; i++) histogram.Record(i / 1000.0);
        pipeline.Collect();
        var value = TextGrammar.Metric().Match(pipeline.Line()).Groups["value"].Value;
        Assert.StartsWith("count=1000 sum=499.5", value, StringComparison.Ordinal);
        var figures = value.Split(' ').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Invariant(part[1]));
        Assert.InRange(figures["p50"], 0.48, 0.52);
        Assert.InRange(figures["p90"], 0.88, 0.92);
        Assert.InRange(figures["p99"], 0.97, 0.999);
    }

    [Fact]
    public void Exemplars_name_the_traces_to_look_at()
    {
        using var pipeline = new TextPipeline();
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s");
        ActivityContext context;
        using (var span = pipeline.Source.StartActivity("work"))
        {
            context = span!.Context;
            histogram.Record(0.25);
        }

        pipeline.Collect();
        Assert.EndsWith($"\texemplars=[{context.TraceId}:{context.SpanId}:0.25]", pipeline.Lines()[1]);
    }

    [Fact]
    public void Of_many_exemplars_those_of_the_largest_values_are_shown()
    {
        using var pipeline = new TextPipeline();
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s", null, null, new() { HistogramBucketBoundaries = [1, 2, 3, 4, 5] });
        var ids = new Dictionary<double, string>();
        foreach (var value in new[] { 0.5, 4.5, 1.5, 5.5, 2.5, 3.5 })
        {
            using var span = pipeline.Source.StartActivity("work")!;
            histogram.Record(value);
            ids[value] = $"{span.TraceId}:{span.SpanId}";
        }

        pipeline.Collect();
        Assert.EndsWith($"\texemplars=[{ids[5.5]}:5.5,{ids[4.5]}:4.5,{ids[3.5]}:3.5]", pipeline.Lines()[6]);
    }

    [Fact]
    public void Exemplars_in_no_order_are_sorted_too()
    {
        using var pipeline = new TextPipeline(metrics: builder =>
            builder.AddView("latency", new Base2ExponentialBucketHistogramConfiguration()));
        var histogram = pipeline.Meter.CreateHistogram<double>("latency", "s");
        foreach (var value in new[] { 2.0, 1, 5, 3, 4 })
        {
            using var span = pipeline.Source.StartActivity("work");
            histogram.Record(value);
        }

        pipeline.Collect();
        Assert.Matches(@"exemplars=\[\w+:\w+:5,\w+:\w+:4,\w+:\w+:3\]$", pipeline.Lines()[5]);
    }

    [Fact]
    public void What_stands_still_is_written_once()
    {
        using var pipeline = new TextPipeline();
        var counter = pipeline.Meter.CreateCounter<long>("calls");
        var histogram = pipeline.Meter.CreateHistogram<double>("latency");
        pipeline.Meter.CreateObservableGauge("constant", () => 1);
        counter.Add(1, new KeyValuePair<string, object?>("a", 1));
        counter.Add(1, new KeyValuePair<string, object?>("a", 2));
        histogram.Record(1);
        pipeline.Collect();
        Assert.Equal(4, pipeline.Lines().Length);
        pipeline.Collect();
        Assert.Equal(4, pipeline.Lines().Length);
        counter.Add(1, new KeyValuePair<string, object?>("a", 2));
        histogram.Record(0);
        pipeline.Collect();
        Assert.Equal(6, pipeline.Lines().Length);
        Assert.EndsWith("calls - 2\ta=2", pipeline.Lines()[4]);
    }

    [Fact]
    public void An_option_writes_what_stands_still_as_well()
    {
        using var pipeline = new TextPipeline(writeUnchanged: true);
        pipeline.Meter.CreateCounter<long>("calls").Add(1);
        pipeline.Collect();
        pipeline.Collect();
        Assert.Equal(2, pipeline.Lines().Length);
    }

    [Fact]
    public void The_same_delta_twice_is_news_twice()
    {
        using var pipeline = new TextPipeline(temporality: MetricReaderTemporalityPreference.Delta);
        var counter = pipeline.Meter.CreateCounter<long>("calls");
        for (var i = 0; i < 2; i++)
        {
            counter.Add(5);
            pipeline.Collect();
        }

        pipeline.Collect();
        Assert.Equal(2, pipeline.Lines().Length);
    }

    private static double Invariant(string number) => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
