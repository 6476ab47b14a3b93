using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

/// <summary>What shares a line, and what is cut so that a line is not split.</summary>
public sealed class OtlpLineTests
{
    private const int LongestSharedLine = 4096;

    [Fact]
    public void Records_of_one_scope_share_a_line_and_others_do_not()
    {
        using var plugged = new PluggedOtlp();
        using (plugged.Source.StartActivity("outer"))
        {
            plugged.LoggerOf("A").LogInformation("1");
            plugged.LoggerOf("A").LogInformation("2");
            plugged.LoggerOf("B").LogInformation("3");
            using (plugged.Source.StartActivity("inner")) { }
        }

        plugged.LoggerOf("A").LogInformation("4");
        Assert.Equal(["1 2", "3", "inner outer", "4"], plugged.Lines().Select(NamesOf));
    }

    [Fact]
    public void Points_of_one_meter_share_a_line()
    {
        using var plugged = new PluggedOtlp();
        var calls = plugged.Meter.CreateCounter<long>("calls");
        for (var i = 0; i < 5; i++) calls.Add(1, new KeyValuePair<string, object?>("i", i));
        plugged.Meter.CreateCounter<long>("others").Add(1);
        plugged.Collect();
        var metrics = OtlpLines.Metrics([Assert.Single(plugged.Lines())]);
        Assert.Equal([5, 1], metrics.Select(static metric => metric.GetProperty("sum").GetProperty("dataPoints").GetArrayLength()));
    }

    [Fact]
    public void Joined_lines_stay_short_and_lose_nothing()
    {
        using var plugged = new PluggedOtlp();
        for (var i = 0; i < 1_000; i++) plugged.LoggerOf("A").LogInformation("Record {Number}", i);
        var lines = plugged.Lines();
        Assert.All(lines, static line => Assert.InRange(line.Length, 1, LongestSharedLine));
        Assert.InRange(lines.Length, 50, 150);
        Assert.Equal(
            Enumerable.Range(0, 1_000).Select(static i => "Record " + i.ToString(CultureInfo.InvariantCulture)),
            OtlpLines.Logs(lines).Select(static record => record.Body()));
        Assert.Equal(1_000, plugged.Counters.WrittenOf(MiniTelemetry.Stdout.Signal.Log));
    }

    [Theory]
    [InlineData(16_300)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void The_longest_text_is_cut_with_a_mark_and_the_others_are_not(int length)
    {
        using var pipeline = new OtlpPipeline();
        pipeline.Logger.LogInformation("{Large} {Small} {Middle}", new string('x', length), "small", new string('y', 1_000));
        using (var span = pipeline.Source.StartActivity("span"))
            span!.SetTag("large", new string('x', length)).SetTag("middle", new string('y', 1_000));
        var (record, written) = (pipeline.Log(), pipeline.Span());
        AssertCut('x', length, record.TextOf("Large"), record.Body(), written.TextOf("large"));
        Assert.Equal(("small", 1_000), (record.TextOf("Small"), record.TextOf("Middle").Length));
        Assert.Equal(1_000, written.TextOf("middle").Length);
        Assert.False(record.TryGetProperty("droppedAttributesCount", out _));
        Assert.All(pipeline.Lines(), static line => Assert.InRange(line.Length, 12_000, OtlpValidator.LineLimit));
    }

    [Fact]
    public void Text_that_grows_when_it_is_escaped_is_cut_by_its_bytes()
    {
        using var pipeline = new OtlpPipeline();
        pipeline.Logger.LogInformation("{A} {B}", new string('\u202e', 5_000), string.Concat(Enumerable.Repeat("😀", 8_000)));
        Assert.Matches(@"^(😀)+…\(\+\d+ chars\)$", pipeline.Log().TextOf("B"));
        Assert.InRange(pipeline.Line().Length, 10_000, OtlpValidator.LineLimit);
    }

    [Fact]
    public void Ten_thousand_attributes_are_counted()
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("many"))
        {
            for (var i = 0; i < 10_000; i++) span!.AddTag($"k{i}", i);
        }

        var state = Enumerable.Range(0, 10_000).Select(static i => new KeyValuePair<string, object?>($"k{i}", new string('x', 500))).ToList();
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "many");
        AssertCounted(pipeline.Span(), 10_000, least: 64);
        AssertCounted(pipeline.Log(), 10_000, least: 64);
    }

    [Fact]
    public void Events_links_and_their_attributes_are_counted()
    {
        using var pipeline = new OtlpPipeline();
        var pairs = Enumerable.Range(0, 20).Select(static i => new KeyValuePair<string, object?>($"k{i}", new string('x', 100)));
        var tags = new ActivityTagsCollection(pairs);
        var links = Enumerable.Range(0, 300)
            .Select(_ => new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), tags));
        using (var span = pipeline.Source.StartActivity("many", ActivityKind.Internal, default(ActivityContext), links: links))
        {
            for (var i = 0; i < 2_000; i++) span!.AddEvent(new ActivityEvent($"event {i}", default, tags));
        }

        var written = pipeline.Span();
        Assert.Equal(2_000, written.GetProperty("events").GetArrayLength() + written.GetProperty("droppedEventsCount").GetInt32());
        Assert.Equal(300, written.GetProperty("links").GetArrayLength() + written.GetProperty("droppedLinksCount").GetInt32());
        AssertCounted(written.GetProperty("events")[0], 20, least: 1);
        AssertCounted(written.GetProperty("links")[0], 20, least: 1);
    }

    [Fact]
    public void A_long_list_and_a_deep_one_say_what_is_missing()
    {
        using var pipeline = new OtlpPipeline();
        object nested = "core";
        for (var i = 0; i < 1_000; i++) nested = new[] { nested };
        var map = Enumerable.Range(0, 1_000).ToDictionary(static i => $"key{i}", static i => new string('x', 100));
        using (var span = pipeline.Source.StartActivity("x"))
        {
            span!.SetTag("numbers", Enumerable.Range(0, 900).ToArray()).SetTag("map", map).SetTag("nested", nested).SetTag("bytes", new byte[100_000]);
        }

        var values = pipeline.Span().Attributes();
        Assert.Matches(@"\{""stringValue"":""…\(\+\d+ elements\)""\}\]\}\}$", values["numbers"]);
        Assert.Matches(@"\{""key"":""…\(\+\d+ entries\)"",""value"":\{\}\}\]\}\}$", values["map"]);
        Assert.Contains("""{"stringValue":"…"}""", values["nested"], StringComparison.Ordinal);
        Assert.Contains("…(+", values["bytes"], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_keys_that_begin_alike_stay_apart()
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("x"))
        {
            for (var i = 0; i < 20; i++) span!.SetTag(new string('k', 5_000) + (char)('a' + i), i);
        }

        Assert.Equal(20, pipeline.Span().Attributes().Count);
    }

    [Fact]
    public void A_point_of_too_many_attributes_says_so_in_one_of_its_own()
    {
        using var pipeline = new OtlpPipeline();
        var tags = Enumerable.Range(0, 400).Select(static i => new KeyValuePair<string, object?>($"k{i}", new string('x', 50))).ToArray();
        pipeline.Meter.CreateCounter<long>("calls").Add(1, tags);
        pipeline.Collect();
        var point = pipeline.Metric().GetProperty("sum").GetProperty("dataPoints")[0];
        var missing = OtlpLines.Parse(point.Attributes()["minitelemetry.dropped_attributes"]).Text("intValue");
        Assert.Equal(400, point.Attributes().Count - 1 + int.Parse(missing, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_large_resource_and_scope_leave_room_for_the_record()
    {
        var attributes = Enumerable.Range(0, 500).Select(static i => new KeyValuePair<string, object>($"k{i}", new string('x', 5_000)));
        using var pipeline = new OtlpPipeline(resource: new Resource(attributes, new string('u', 5_000)));
        using var source = new ActivitySource(new ActivitySourceOptions(pipeline.Source.Name)
        {
            Version = new string('v', 100_000),
            TelemetrySchemaUrl = new string('u', 100_000),
            Tags = [new("a", new string('x', 100_000))],
        });
        using (var span = source.StartActivity("work")) span!.SetTag("large", new string('x', 6_000));
        pipeline.LoggerOf(new string('c', 100_000)).LogInformation("small");
        Assert.Equal(6_000, pipeline.Span().TextOf("large").Length);
        var resource = OtlpLines.Parse(pipeline.Lines()[0]).GetProperty("resourceSpans")[0].GetProperty("resource");
        AssertCounted(resource, 500, least: 8);
    }

    [Fact]
    public void The_buckets_of_a_large_histogram_fit()
    {
        using var pipeline = new OtlpPipeline(metrics: static builder => builder
            .AddView("wide", new ExplicitBucketHistogramConfiguration { Boundaries = [.. Enumerable.Range(1, 600).Select(static i => i / 1000.0)] })
            .AddView("deep", new Base2ExponentialBucketHistogramConfiguration { MaxSize = 640 }));
        var (wide, deep) = (pipeline.Meter.CreateHistogram<double>("wide"), pipeline.Meter.CreateHistogram<double>("deep"));
        for (var i = 1; i < 100_000; i++)
        {
            wide.Record(i / 100_000.0);
            deep.Record(i);
        }

        pipeline.Collect();
        var metrics = pipeline.Metrics();
        var bounds = metrics[0].GetProperty("histogram").GetProperty("dataPoints")[0].GetProperty("explicitBounds");
        var counts = metrics[1].GetProperty("exponentialHistogram").GetProperty("dataPoints")[0].GetProperty("positive").GetProperty("bucketCounts");
        Assert.Equal(600, bounds.GetArrayLength());
        Assert.InRange(counts.GetArrayLength(), 320, 640);
    }

    [Fact]
    public void Those_of_a_larger_one_are_all_there_on_a_line_that_is_too_long()
    {
        double[] boundaries = [.. Enumerable.Range(1, 5_000).Select(static i => (double)i)];
        using var pipeline = new OtlpPipeline(metrics: builder =>
            builder.AddView("wide", new ExplicitBucketHistogramConfiguration { Boundaries = boundaries }));
        pipeline.Meter.CreateHistogram<double>("wide").Record(1);
        pipeline.Collect();
        var line = Assert.Single(pipeline.Checked(maySplit: true));
        Assert.InRange(line.Length, OtlpValidator.LineLimit, 64 * 1024);
        var point = OtlpLines.Metrics([line])[0].GetProperty("histogram").GetProperty("dataPoints")[0];
        Assert.Equal(5_001, point.GetProperty("bucketCounts").GetArrayLength());
    }

    [Fact]
    public void Two_resources_are_told_apart()
    {
        using var one = new OtlpPipeline(resource: new Resource([new("service.name", "one")]));
        using var two = new OtlpPipeline(resource: new Resource([new("service.name", "two")]));
        one.Logger.LogInformation("a");
        two.Logger.LogInformation("a");
        Assert.Contains("\"one\"", one.Line(), StringComparison.Ordinal);
        Assert.Contains("\"two\"", two.Line(), StringComparison.Ordinal);
    }

    private static string NamesOf(string line) => string.Join(
        ' ', OtlpLines.Spans([line]).Select(static span => span.Text("name")).Concat(OtlpLines.Logs([line]).Select(static record => record.Body())));

    private static void AssertCounted(JsonElement message, int all, int least)
    {
        var there = message.GetProperty("attributes").GetArrayLength();
        Assert.InRange(there, least, all - 1);
        Assert.Equal(all, there + message.GetProperty("droppedAttributesCount").GetInt32());
    }

    private static void AssertCut(char of, int length, params string[] texts) => Assert.All(texts, text =>
    {
        var kept = text.LastIndexOf(of) + 1;
        if (kept == length) return;
        Assert.InRange(kept, 1_000, 16_000);
    });
}
