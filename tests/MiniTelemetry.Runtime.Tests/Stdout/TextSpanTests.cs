using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed class TextSpanTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 22, 41, 7, 123, DateTimeKind.Utc);

    [Fact]
    public void A_span_is_one_line_stamped_with_its_end()
    {
        using var pipeline = new TextPipeline();
        var span = pipeline.Source.StartActivity("OrderService.PlaceAsync")!;
        span.SetStartTime(Start).SetEndTime(Start.AddTicks(123_456)).SetTag("order.id", 42).Stop();

        Assert.Equal(
            $"2026-11-20 22:41:07.135Z [SPAN] {pipeline.Source.Name} - trace_id={span.TraceId} span_id={span.SpanId} - " +
            "OrderService.PlaceAsync 12.345 ms ok\torder.id=42",
            pipeline.Line());
    }

    [Fact]
    public void A_child_names_its_parent_and_stands_before_it()
    {
        using var pipeline = new TextPipeline();
        var parent = pipeline.Source.StartActivity("parent")!;
        var child = pipeline.Source.StartActivity("child")!;
        child.Stop();
        parent.Stop();

        var lines = pipeline.Lines().Select(line => TextGrammar.Span().Match(line)).ToArray();
        Assert.Equal(["child", "parent"], lines.Select(line => line.Groups["name"].Value));
        Assert.Equal(parent.SpanId.ToHexString(), lines[0].Groups["parent"].Value);
        Assert.False(lines[1].Groups["parent"].Success);
    }

    [Fact]
    public void A_log_inside_a_span_stands_before_the_spans_end()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Source.StartActivity("work")) TextLogTests.LogOrder(pipeline.Logger, 1, 2m);
        Assert.Matches(TextGrammar.Log(), pipeline.Lines()[0]);
        Assert.Matches(TextGrammar.Span(), pipeline.Lines()[1]);
    }

    [Fact]
    public void A_failure_shows_its_type_and_description()
    {
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity("fail"))
        {
            span!.SetTag("error.type", "System.InvalidOperationException").SetStatus(ActivityStatusCode.Error, "out of \"stock\"");
        }

        var line = TextGrammar.Span().Match(pipeline.Line());
        Assert.Equal("error", line.Groups["outcome"].Value);
        Assert.Equal("""status="out of \"stock\"" error.type=System.InvalidOperationException""", line.Groups["attributes"].Value);
    }

    [Theory]
    [InlineData("cancelled", "cancelled", "")]
    [InlineData("expected_error", "expected_error", "")]
    [InlineData("strange", "ok", "minitelemetry.outcome=strange")]
    public void The_outcome_is_a_word_on_the_line(string tag, string word, string attributes)
    {
        using var pipeline = new TextPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.SetTag("minitelemetry.outcome", tag);
        var line = TextGrammar.Span().Match(pipeline.Line());
        Assert.Equal(word, line.Groups["outcome"].Value);
        Assert.Equal(attributes, line.Groups["attributes"].Value);
    }

    [Fact]
    public void Kind_remote_parent_and_trace_state_are_attributes()
    {
        using var pipeline = new TextPipeline();
        var remote = new ActivityContext(
            ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, "vendor=x", isRemote: true);
        using (pipeline.Source.StartActivity("GET /orders", ActivityKind.Server, remote)) { }
        var line = TextGrammar.Span().Match(pipeline.Line());
        Assert.Equal("GET /orders", line.Groups["name"].Value);
        Assert.Equal(remote.SpanId.ToHexString(), line.Groups["parent"].Value);
        Assert.Equal("kind=server parent.remote=true tracestate=\"vendor=x\"", line.Groups["attributes"].Value);
    }

    [Fact]
    public void Events_and_links_follow_behind_the_gutter()
    {
        using var pipeline = new TextPipeline();
        var linked = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        var link = new ActivityLink(linked, new() { ["reason"] = "batch" });
        using (var span = pipeline.Source.StartActivity("work", ActivityKind.Internal, default(ActivityContext), links: [link]))
        {
            span!.AddEvent(new ActivityEvent("cache miss", new DateTimeOffset(Start), new() { ["key"] = "a b" }));
        }

        var lines = pipeline.Lines();
        Assert.Matches(TextGrammar.Span(), lines[0]);
        Assert.Equal("    | event 2026-11-20 22:41:07.123Z cache miss\tkey=\"a b\"", lines[1]);
        Assert.Equal($"    | link trace_id={linked.TraceId} span_id={linked.SpanId}\treason=batch", lines[2]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void On_a_terminal_ids_are_short_durations_aligned_and_errors_red()
    {
        using var pipeline = new TextPipeline(new() { Colour = true, Terminal = true });
        var span = pipeline.Source.StartActivity("short")!;
        span.SetStartTime(Start).SetEndTime(Start.AddTicks(123_456_780)).SetStatus(ActivityStatusCode.Error).Stop();
        Assert.EndsWith(
            $"[\e[35mSPAN\e[0m]  {pipeline.Source.Name} - \e[2mtrace_id={span.TraceId.ToHexString()[..8]} span_id={span.SpanId.ToHexString()[..8]}\e[0m" +
            $"{"",19} - short{"12345.678",35} ms \e[31merror\e[0m\n",
            pipeline.Text());
    }

    [Fact]
    public void On_a_terminal_names_and_durations_stand_in_one_column()
    {
        using var pipeline = new TextPipeline(new() { Terminal = true });
        using (pipeline.Source.StartActivity("a root"))
        using (pipeline.Source.StartActivity("a child of it")) { }

        var lines = pipeline.Lines();
        Assert.All(lines, line => Assert.Matches(TextGrammar.Span(), line));
        Assert.Equal(lines[0].IndexOf("a child of it", StringComparison.Ordinal), lines[1].IndexOf("a root", StringComparison.Ordinal));
        Assert.Equal(lines[0].IndexOf(" ms ", StringComparison.Ordinal), lines[1].IndexOf(" ms ", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_terminal_scopes_are_as_wide_as_the_widest_so_far()
    {
        var formatter = new TextFormatter(new() { Terminal = true });
        var buffer = new Utf8Buffer();
        foreach (var scope in new[] { "Shop", "Shop.Payments", "Shop", new string('x', 40), "Shop" })
        {
            using var source = new ActivitySource(scope);
            using var listener = new ActivityListener
            {
                ShouldListenTo = candidate => candidate == source,
                Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            };
            ActivitySource.AddActivityListener(listener);
            using var span = source.StartActivity("x")!;
            span.Stop();
            formatter.WriteSpan(buffer, span);
        }

        var lines = System.Text.Encoding.UTF8.GetString(buffer.Written)[..^1].Split('\n');
        Assert.All(lines, line => Assert.Matches(TextGrammar.Span(), line));
        Assert.Equal([4, 13, 13, 40, 13], lines.Select(line => line.IndexOf(" - ", StringComparison.Ordinal) - "2026-11-20 22:41:07.135Z [SPAN]  ".Length));
    }

    [Fact]
    public void On_a_terminal_severities_and_spans_begin_their_scopes_in_one_column()
    {
        using var pipeline = new TextPipeline(new() { Terminal = true });
        using (pipeline.Source.StartActivity("x"))
        {
            TextLogTests.LogOrder(pipeline.Logger, 1, 2);
            pipeline.Logger.Log(Microsoft.Extensions.Logging.LogLevel.Error, default, "e", null, static (state, _) => state);
        }

        Assert.Equal(["[INFO]  S", "[ERROR] S", "[SPAN]  t"], pipeline.Lines().Select(static line => line[25..34]));
        Assert.All(pipeline.Lines()[..2], line => Assert.Matches(TextGrammar.Log(), line));
    }

    [Fact]
    public void A_name_like_an_outcome_forges_none()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Source.StartActivity("quick 1.000 ms ok")) { }
        Assert.Equal("quick 1.000 ms ok", TextGrammar.Span().Match(pipeline.Line()).Groups["name"].Value);
    }

    [Fact]
    public void A_span_that_was_sampled_out_is_not_written()
    {
        using var pipeline = new TextPipeline();
        var dropped = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None);
        using (pipeline.Source.StartActivity("dropped", ActivityKind.Internal, dropped)) { }
        Assert.Equal("", pipeline.Text());
    }

    [Fact]
    public void Events_and_links_end_at_a_mebibyte_with_a_line_that_says_how_many_are_missing()
    {
        using var pipeline = new TextPipeline();
        var links = Enumerable.Range(0, 1500).Select(static _ =>
            new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None)));
        using (var span = pipeline.Source.StartActivity("large", ActivityKind.Internal, default(ActivityContext), links: links)!)
        {
            for (var i = 0; i < 500; i++) span.AddEvent(new ActivityEvent("large", tags: new() { ["text"] = new string('x', 20_000) }));
        }

        var lines = pipeline.Lines();
        Assert.All(lines[1..], static line => Assert.Matches(TextGrammar.Gutter(), line));
        Assert.Single(lines, static line => line == "    | …(+447 events)");
        Assert.Equal("    | …(+500 links)", lines[^1]);
        Assert.Equal(1, pipeline.Counters.WrittenOf(Signal.Span));
    }
}
