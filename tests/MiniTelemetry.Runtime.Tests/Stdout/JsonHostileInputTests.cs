using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>What an attacker, or a careless caller, may put into any field comes back from a reader as it was, and harms nothing else.</summary>
public sealed class JsonHostileInputTests
{
    private static readonly string Hostile = HostileValues.Text;
    private static readonly string Written = Hostile.Replace('\ud800', '\ufffd');

    [Fact]
    public void Every_field_of_a_span()
    {
        using var pipeline = new JsonPipeline();
        var tags = new ActivityTagsCollection { [Hostile] = Hostile };
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), tags);
        using (var span = pipeline.Source.StartActivity("x", ActivityKind.Internal, default(ActivityContext), links: [link])!)
        {
            span.DisplayName = Hostile;
            span.TraceStateString = Hostile;
            span.SetTag(Hostile, Hostile).SetTag("list", new[] { Hostile, "a,b" }).SetTag("map", new Dictionary<string, string> { [Hostile] = Hostile });
            span.SetTag("char", '\n').SetTag("object", new StringBuilder(Hostile)).SetStatus(ActivityStatusCode.Error, Hostile);
            span.AddEvent(new ActivityEvent(Hostile, default, tags));
        }

        var record = pipeline.Record();
        Assert.Equal([Written, Written, Written], new[] { "name", "message", "trace_state" }.Select(key => (string?)record[key]));
        Assert.Equal(Written, (string?)record["attributes"]![Written]);
        Assert.Equal(Written, (string?)record["attributes"]!["map"]![Written]);
        Assert.Equal(Written, (string?)record["events"]![0]!["attributes"]![Written]);
        Assert.Equal(Written, (string?)record["links"]![0]!["attributes"]![Written]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_field_of_a_log_record(bool keepFormattedMessage)
    {
        using var pipeline = new JsonPipeline(keepFormattedMessage: keepFormattedMessage);
        var logger = pipeline.LoggerOf(Hostile);
        var state = new List<KeyValuePair<string, object?>> { new("a", Hostile), new(Hostile, 1), new(null!, 2), new("{OriginalFormat}", "{a} b") };
        using (logger.BeginScope(new Dictionary<string, object?> { ["b" + Hostile] = Hostile }))
        using (logger.BeginScope(Hostile))
        {
            logger.Log(LogLevel.Error, new EventId(1, Hostile), state, new HostileValues.HostileException(Hostile), (_, _) => Hostile + " b");
        }

        var record = pipeline.Record();
        Assert.Equal([Written, Written], new[] { "component", "name" }.Select(key => (string?)record[key]));
        Assert.Equal(Written + " b", (string?)record["message"]);
        Assert.Equal(Written, (string?)record["attributes"]!["scope"]);
        Assert.Equal(2, (int?)record["attributes"]![""]);
        Assert.Contains(Written, (string?)record["attributes"]!["exception.stacktrace"]);
    }

    [Fact]
    public void Every_field_of_a_metric()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Meter.CreateCounter<long>("hits", Hostile).Add(1, new KeyValuePair<string, object?>(Hostile, Hostile));
        pipeline.Collect();
        Assert.Equal(Written, (string?)pipeline.Record()["unit"]);
        Assert.Equal(Written, (string?)pipeline.Record()["attributes"]![Written]);
    }

    [Fact]
    public void Every_field_of_our_own_lines()
    {
        var formatter = new JsonFormatter(null);
        var buffer = new Utf8Buffer();
        formatter.UseResource(ResourceBuilder.CreateEmpty().AddAttributes(
            [new(Hostile, Hostile), new("service.name", Hostile), new("service.version", 2L), new("deployment.environment", "old name")]).Build());
        formatter.WriteResource(buffer);
        formatter.WriteNotice(buffer, DateTime.UtcNow, LogLevel.Warning, Hostile, [new(Hostile, Hostile)]);
        formatter.WriteDrops(buffer, DateTime.UtcNow, new DropCounts(1, 2, 3, 4));
        var records = Encoding.UTF8.GetString(buffer.Written)[..^1].Split('\n').Select(JsonRecord.Read).ToList();
        Assert.Equal(["resource", "log", "log"], records.Select(static record => (string?)record["kind"]));
        Assert.All(records, record => Assert.Equal((Written, "2", "old name", "MiniTelemetry"),
            ((string?)record["service"], (string?)record["service_version"], (string?)record["environment"], (string?)record["component"])));
        Assert.Equal(Written, (string?)records[0]["attributes"]![Written]);
        Assert.Equal(2, (long?)records[0]["attributes"]!["service.version"]);
        Assert.Equal(Written, (string?)records[1]["message"]);
        Assert.Equal("""{"dropped.spans":1,"dropped.logs":2,"dropped.metrics":3,"dropped.own":4}""", records[2]["attributes"]!.ToJsonString());
    }

    [Fact]
    public void No_object_has_a_key_twice_even_where_texts_become_alike()
    {
        var endless = new string('k', 40_000);
        KeyValuePair<string, object?>[] pairs =
        [
            new("a", 1), new("a", 2), new("h\ud800", 3), new("h\udc00", 4), new("h\ufffd", 5), new(endless + "x", 6), new(endless + "y", 7), new(null!, 8), new("", 9),
        ];
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("x")!)
        {
            span.SetTag("pairs", pairs).SetTag("map", new System.Collections.Hashtable { [1] = "number", ["1"] = "text" });
            foreach (var (key, value) in pairs) span.AddTag(key, value);
        }

        var attributes = pipeline.Record()["attributes"]!;
        Assert.Equal([1, 3, 6, 8], attributes["pairs"]!.AsObject().Select(static pair => (int)pair.Value!));
        Assert.Single(attributes["map"]!.AsObject());
        Assert.Equal(5, (int?)pipeline.Record()["dropped_attributes_count"]);
    }

    [Fact]
    public void A_map_that_is_cut_says_so_in_a_key_of_its_own()
    {
        static IEnumerable<KeyValuePair<string, object?>> Endless(string first)
        {
            yield return new(first, 0);
            for (var i = 0; ; i++) yield return new($"k{i}", i);
        }

        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("x")!)
        {
            span.SetTag("cut", Endless("first")).SetTag("forged", Endless("…")).SetTag("same", Enumerable.Repeat(new KeyValuePair<string, object?>("a", 1), 100_000));
        }

        var attributes = pipeline.Record()["attributes"]!;
        Assert.Equal("…", (string?)attributes["cut"]!["…"]);
        Assert.Equal(0, (int?)attributes["forged"]!["…"]);
        Assert.Equal("""{"a":1,"…":"…"}""", System.Text.RegularExpressions.Regex.Unescape(attributes["same"]!.ToJsonString()));
    }

    [Fact]
    public void A_log_bomb_ends()
    {
        using var pipeline = new JsonPipeline();
        var state = new List<KeyValuePair<string, object?>>();
        for (var i = 0; i < 10_000; i++) state.Add(new($"k{i}", new string('"', 100)));
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "");
        pipeline.Logger.Log(LogLevel.Information, default, new string('m', 1_000_000), null, static (text, _) => text);
        var records = pipeline.Records();
        Assert.Equal(1_000, records[0]["attributes"]!.AsObject().Count);
        Assert.Equal(9_000, (int?)records[0]["dropped_attributes_count"]);
        Assert.EndsWith("mmm…(+967232 chars)", (string?)records[1]["message"]);
    }

    [Fact]
    public void Large_attributes_events_and_links_end_with_their_counts()
    {
        using var pipeline = new JsonPipeline();
        var tags = new ActivityTagsCollection { ["x"] = new string('x', 30_000) };
        var links = Enumerable.Range(0, 100).Select(_ => new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), tags));
        using (var span = pipeline.Source.StartActivity("x", ActivityKind.Internal, default(ActivityContext), links: links)!)
        {
            for (var i = 0; i < 100; i++) span.AddTag($"k{i}", tags["x"]).AddEvent(new ActivityEvent("e", default, tags));
        }

        var record = pipeline.Record();
        foreach (var list in new[] { "attributes", "events", "links" })
        {
            var there = list == "attributes" ? record[list]!.AsObject().Count : record[list]!.AsArray().Count;
            Assert.InRange(there, 30, 40);
            Assert.Equal(100, there + (int)record[$"dropped_{list}_count"]!);
        }

        Assert.InRange(pipeline.Line().Length, 3_000_000, 3_300_000);
    }

    [Fact]
    public void Nested_cyclic_endless_and_throwing_values_end()
    {
        var cycle = new List<object?>();
        cycle.Add(cycle);
        cycle.Add(cycle);
        object nested = "core";
        for (var i = 0; i < 1_000; i++) nested = i % 2 == 0 ? new[] { nested } : new Dictionary<string, object> { ["k"] = nested };
        using var pipeline = new JsonPipeline();
        using (var span = pipeline.Source.StartActivity("x"))
        {
            span!.SetTag("cycle", cycle).SetTag("nested", nested).SetTag("endless", HostileValues.Endless()).SetTag("throws", HostileValues.Throwing());
            span.SetTag("tostring", new HostileValues.Unreadable()).SetTag("wide", Enumerable.Repeat(new string('w', 30_000), 1_000).ToArray());
            span.SetTag("bytes", new byte[1_000_000]);
        }

        var attributes = pipeline.Record()["attributes"]!;
        Assert.Equal(1_001, attributes["endless"]!.AsArray().Count);
        Assert.Equal("[unreadable: FormatException]", (string?)attributes["throws"]);
        Assert.Equal("[unreadable: InvalidOperationException]", (string?)attributes["tostring"]);
        Assert.InRange(attributes["wide"]!.ToJsonString().Length, 60_000, 100_000);
        Assert.EndsWith("…(+975424 bytes)", (string?)attributes["bytes"]);
        Assert.Equal(0, pipeline.Counters.Dropped.Total);
    }

    [Fact]
    public void A_value_that_logs_while_it_is_read_harms_neither_record()
    {
        using var pipeline = new JsonPipeline();
        var talkative = new HostileValues.Talkative(() => TextLogTests.LogOrder(pipeline.Logger, 1, 2));
        pipeline.Logger.Log(
            LogLevel.Information, default,
            new List<KeyValuePair<string, object?>> { new("t", talkative), new("{OriginalFormat}", "ü {t} \"") }, null, static (_, _) => "");
        Assert.Equal(
            ["Order 1 received for 2.00", "Order 1 received for 2.00", "ü talked \""], pipeline.Records().Select(static record => (string?)record["message"]));
    }

    [Fact]
    public void A_state_whose_list_throws_is_shown_as_far_as_it_goes()
    {
        using var pipeline = new JsonPipeline();
        pipeline.Logger.Log(LogLevel.Information, default, new HostileValues.BadList(), null, (_, _) => "never asked");
        Assert.Equal("""{"a":1,"attributes":"[unreadable: FormatException]"}""", pipeline.Record()["attributes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            using var pipeline = new JsonPipeline();
            using (var span = pipeline.Source.StartActivity("I")!)
                span.SetTag("d", -1234.5).SetTag("i", -1).SetTag("m", 1234.5m).SetTag("t", new DateTime(2026, 1, 2)).SetTag("k", ActivityKind.Internal);
            Assert.Equal("""{"d":-1234.5,"i":-1,"m":"1234.5","t":"2026-01-02T00:00:00.0000000","k":"Internal"}""", pipeline.Record()["attributes"]!.ToJsonString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
