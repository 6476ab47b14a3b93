using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>What an attacker, or a careless caller, may put into any field of any signal.</summary>
public sealed class HostileInputTests
{
    private static readonly string Hostile = HostileValues.Text;

    [Fact]
    public void No_field_of_a_span_can_forge_a_line_or_steer_the_terminal()
    {
        using var pipeline = new TextPipeline();
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

        var lines = AssertClean(pipeline.Bytes(), 3);
        Assert.Matches(TextGrammar.Span(), lines[0]);
        Assert.Matches(TextGrammar.Gutter(), lines[1]);
        Assert.Matches(TextGrammar.Gutter(), lines[2]);
        Assert.Equal(Hostile.Replace('\ud800', '\ufffd'), TextGrammar.Attributes(lines[0])["status"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_field_of_a_log_record_can(bool keepFormattedMessage)
    {
        using var pipeline = new TextPipeline(keepFormattedMessage: keepFormattedMessage);
        var logger = pipeline.LoggerOf(Hostile);
        var exception = new HostileValues.HostileException(Hostile);
        var state = new List<KeyValuePair<string, object?>> { new("a", Hostile), new(Hostile, 1), new("{OriginalFormat}", "{a} " + Hostile) };
        using (logger.BeginScope(new Dictionary<string, object?> { [Hostile] = Hostile }))
        using (logger.BeginScope(Hostile))
        {
            logger.Log(LogLevel.Error, new EventId(1, Hostile), state, exception, (_, _) => Hostile);
        }

        var lines = AssertClean(pipeline.Bytes(), lines: null);
        Assert.Matches(TextGrammar.Log(), lines[0]);
        Assert.All(lines[1..], line => Assert.Matches(TextGrammar.Gutter(), line));
        Assert.Equal(Hostile.Replace('\ud800', '\ufffd'), TextGrammar.Attributes(lines[0])["a"]);
    }

    [Fact]
    public void No_field_of_a_metric_can()
    {
        using var pipeline = new TextPipeline();
        pipeline.Meter.CreateCounter<long>("hits", Hostile).Add(1, new KeyValuePair<string, object?>(Hostile, Hostile));
        pipeline.Collect();
        Assert.Matches(TextGrammar.Metric(), AssertClean(pipeline.Bytes(), 1)[0]);
    }

    [Fact]
    public void No_field_of_our_own_lines_can()
    {
        var formatter = new TextFormatter(new());
        var buffer = new Utf8Buffer();
        formatter.UseResource(ResourceBuilder.CreateEmpty().AddAttributes([new(Hostile, Hostile)]).Build());
        formatter.WriteResource(buffer);
        formatter.WriteNotice(buffer, DateTime.UtcNow, LogLevel.Warning, Hostile, [new(Hostile, Hostile)]);
        formatter.WriteDrops(buffer, DateTime.UtcNow, new DropCounts(1, 2, 3, 4));
        var lines = AssertClean(buffer.Written.ToArray(), 3);
        Assert.All(lines, line => Assert.Matches(TextGrammar.Log(), line));
        Assert.EndsWith("\tdropped.spans=1 dropped.logs=2 dropped.metrics=3 dropped.own=4", lines[2]);
    }

    [Fact]
    public void A_long_value_is_cut_with_a_mark_and_never_inside_a_character()
    {
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity(new string('n', 100_000)))
        {
            span!.SetTag("long", new string('x', 1_000_000)).SetTag("pairs", "x" + string.Concat(Enumerable.Repeat("😀", 20_000)));
        }

        var line = pipeline.Line();
        Assert.Contains("nnn…(+67232 chars) ", line, StringComparison.Ordinal);
        Assert.Contains("xxx…(+967232 chars)\"", line, StringComparison.Ordinal);
        Assert.Contains("😀…(+7234 chars)\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', line);
    }

    [Fact]
    public void Too_many_or_too_large_attributes_end_with_a_mark()
    {
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity("many"))
        {
            for (var i = 0; i < 10_000; i++) span!.AddTag($"k{i}", i);
        }

        using (var span = pipeline.Source.StartActivity("large"))
        {
            for (var i = 0; i < 100; i++) span!.AddTag($"k{i}", new string('x', 30_000));
        }

        var lines = pipeline.Lines();
        Assert.EndsWith(" k999=999 …(+9000 attributes)", lines[0]);
        Assert.Matches(@" …\(\+\d\d attributes\)$", lines[1]);
        Assert.InRange(lines[1].Length, 1_000_000, 1_100_000);
    }

    [Fact]
    public void Nested_cyclic_endless_and_throwing_values_end()
    {
        var cycle = new List<object?>();
        cycle.Add(cycle);
        cycle.Add(cycle);
        object nested = "core";
        for (var i = 0; i < 1_000; i++) nested = new[] { nested };
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity("x"))
        {
            span!.SetTag("cycle", cycle).SetTag("nested", nested).SetTag("endless", HostileValues.Endless()).SetTag("throws", HostileValues.Throwing());
            span.SetTag("tostring", new HostileValues.Unreadable()).SetTag("wide", Enumerable.Repeat(new string('w', 30_000), 1_000).ToArray());
        }

        var attributes = TextGrammar.Attributes(pipeline.Line());
        Assert.InRange(attributes["cycle"].Length, 10, 10_000);
        Assert.Equal("[[[[[[[[…]]]]]]]]", attributes["nested"]);
        Assert.EndsWith(",998,999,…]", attributes["endless"]);
        Assert.Equal("[unreadable: FormatException]", attributes["throws"]);
        Assert.Equal("[unreadable: InvalidOperationException]", attributes["tostring"]);
        Assert.InRange(attributes["wide"].Length, 60_000, 100_000);
        Assert.Equal(0, pipeline.Counters.Dropped.Total);
    }

    [Fact]
    public void A_value_that_logs_while_it_is_read_harms_neither_record()
    {
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity("outer"))
        {
            span!.SetTag("first", 1).SetTag("logs", new HostileValues.Talkative(() => TextLogTests.LogOrder(pipeline.Logger, 1, 2))).SetTag("last", 3);
        }

        var lines = pipeline.Lines();
        Assert.Contains("Order 1 received for 2.00\tevent.name=order.received orderId=1 total=2", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("ok\tfirst=1 logs=talked last=3", lines[1]);
    }

    [Fact]
    public void A_state_whose_list_throws_is_shown_as_far_as_it_goes()
    {
        using var pipeline = new TextPipeline();
        var state = new HostileValues.BadList();
        pipeline.Logger.Log(LogLevel.Information, default, state, null, (_, _) => "never asked");
        Assert.Contains("a=1 attributes=\"[unreadable: FormatException]\"", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatter_that_throws_costs_its_record_and_is_counted()
    {
        using var transport = new StdoutTransport(new TestStream());
        using var processor = new StdoutSpanProcessor(new BrokenFormatter(), transport);
        using var span = new Activity("x").Start();
        span.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        processor.OnEnd(span);
        Assert.Equal(1, transport.Counters.DroppedOf(Signal.Span));
    }

    private static string[] AssertClean(byte[] bytes, int? lines)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var split = text[..^1].Split('\n');
        if (lines is { } count) Assert.Equal(count, split.Length);
        Assert.All(split, line =>
        {
            Assert.InRange(line.Count(c => c == '\t'), 0, 1);
            Assert.DoesNotContain(line, c => c != '\t' && (char.IsControl(c) || HostileValues.IsBidi(c) || c is '\u2028' or '\u2029'));
        });
        return split;
    }

    private sealed class BrokenFormatter : IRecordFormatter
    {
        public void UseResource(Resource resource) => throw new NotImplementedException();

        public void WriteResource(Utf8Buffer buffer) => throw new NotImplementedException();

        public void NoteStart(Activity span) => throw new NotImplementedException();

        public void WriteSpan(Utf8Buffer buffer, Activity span) => throw new NotImplementedException();

        public void WriteLog(Utf8Buffer buffer, OpenTelemetry.Logs.LogRecord record) => throw new NotImplementedException();

        public void WriteMetric(Utf8Buffer buffer, OpenTelemetry.Metrics.Metric metric, in OpenTelemetry.Metrics.MetricPoint point) =>
            throw new NotImplementedException();

        public void WriteNotice(
            Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes) =>
            throw new NotImplementedException();

        public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops) => throw new NotImplementedException();
    }
}
