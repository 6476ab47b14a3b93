using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

/// <summary>What an attacker, or a careless caller, may put into any field of any signal.</summary>
public sealed class OtlpHostileTests
{
    private static readonly string Hostile =
        "\"}]}]}\n{\"resourceSpans\":[]}\r\t\\" + string.Concat(Enumerable.Range(0, 0x2070).Select(static c => (char)c)) + "\ud800 é😀";

    private static readonly string Expected = Hostile.Replace('\ud800', '\ufffd');

    [Fact]
    public void No_field_of_a_span_can_forge_a_line_or_steer_the_terminal()
    {
        using var pipeline = new OtlpPipeline(resource: new Resource([new(Hostile[..180], Hostile[..180])], Hostile));
        var text = Hostile[..180];
        var tags = new ActivityTagsCollection { [text] = text };
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default, text), tags);
        using var source = new ActivitySource(new ActivitySourceOptions(pipeline.Source.Name)
        {
            Version = text,
            Tags = [new(text, text)],
            TelemetrySchemaUrl = text,
        });
        using (var span = source.StartActivity("x", ActivityKind.Internal, default(ActivityContext), links: [link])!)
        {
            span.DisplayName = text;
            span.TraceStateString = text;
            span.SetTag(text, text).SetTag("map", new Dictionary<string, string> { [text] = text }).SetStatus(ActivityStatusCode.Error, text);
            span.AddEvent(new ActivityEvent(text, default, tags));
        }

        var written = pipeline.Span();
        Assert.Equal(text, written.Text("name"));
        Assert.Equal(text, written.TextOf(text));
        Assert.Equal(text, written.GetProperty("status").Text("message"));
        AssertClean(pipeline.Bytes());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_character_of_a_log_record_comes_back(bool keepFormattedMessage)
    {
        using var pipeline = new OtlpPipeline(keepFormattedMessage);
        for (var at = 0; at < Hostile.Length; at += 500)
        {
            var text = Hostile.Substring(at, Math.Min(500, Hostile.Length - at));
            var template = "{a} of " + text.Replace('{', '(').Replace('}', ')');
            var state = new List<KeyValuePair<string, object?>> { new("a", text), new("{OriginalFormat}", template) };
            using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["b" + text] = text }))
                pipeline.LoggerOf(text).Log(LogLevel.Error, new EventId(1, text), state, new IOException(text), (_, _) => text);
        }

        AssertClean(pipeline.Bytes());
        var records = pipeline.Logs();
        Assert.Equal(Expected, string.Concat(records.Select(static record => record.TextOf("a"))));
        Assert.Equal(Expected, string.Concat(records.Select(static record => record.TextOf("exception.message"))));
        Assert.Equal(Expected, string.Concat(records.Select(static record => record.Text("eventName"))));
        if (keepFormattedMessage) Assert.Equal(Expected, string.Concat(records.Select(static record => record.Body())));
        else Assert.All(records, static record => Assert.StartsWith(record.TextOf("a") + " of ", record.Body(), StringComparison.Ordinal));
    }

    [Fact]
    public void No_field_of_a_metric_can()
    {
        using var pipeline = new OtlpPipeline();
        var text = Hostile[..100];
        pipeline.Meter.CreateCounter<long>("hits", text, text).Add(1, new KeyValuePair<string, object?>(text, text));
        pipeline.Collect();
        AssertClean(pipeline.Bytes());
        Assert.Equal((text, text), (pipeline.Metric().Text("unit"), pipeline.Metric().Text("description")));
    }

    [Fact]
    public void Cyclic_endless_and_throwing_values_end()
    {
        var cycle = new List<object?>();
        cycle.Add(cycle);
        cycle.Add(cycle);
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("x"))
        {
            span!.SetTag("cycle", cycle).SetTag("throws", Throwing()).SetTag("tostring", new Unreadable()).SetTag("last", 1);
        }

        var values = pipeline.Span().Attributes();
        Assert.Equal("""{"stringValue":"[unreadable: FormatException]"}""", values["throws"]);
        Assert.Equal("""{"stringValue":"[unreadable: InvalidOperationException]"}""", values["tostring"]);
        Assert.Equal("""{"intValue":"1"}""", values["last"]);
        Assert.Equal(0, pipeline.Counters.Dropped.Total);
    }

    [Fact]
    public void A_value_that_logs_while_it_is_read_harms_neither_record()
    {
        using var pipeline = new OtlpPipeline();
        var talkative = new Talkative(() => TextLogTests.LogOrder(pipeline.Logger, 1, 2));
        using (var span = pipeline.Source.StartActivity("outer")) span!.SetTag("first", 1).SetTag("logs", talkative).SetTag("last", 3);
        pipeline.Logger.LogInformation("{Value} and \"{Other}\"", talkative, 5);
        Assert.Equal(["first", "logs", "last"], pipeline.Span().Attributes().Keys);
        var bodies = pipeline.Logs().Select(static record => record.Body()).ToList();
        Assert.Equal("talked and \"5\"", bodies[^1]);
        Assert.All(bodies[..^1], static body => Assert.Equal("Order 1 received for 2.00", body));
    }

    [Fact]
    public void Numbers_are_invariant_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            using var pipeline = new OtlpPipeline();
            using (var span = pipeline.Source.StartActivity("x")) span!.SetTag("a", -1.5).SetTag("b", -42).SetTag("c", -1.5m);
            Assert.Equal(
                ["""{"doubleValue":-1.5}""", """{"intValue":"-42"}""", """{"stringValue":"-1.5"}"""], pipeline.Span().Attributes().Values);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Everything_passes_the_redaction()
    {
        var redaction = Redaction.Of(static (key, value) => key == "dropped" ? null : value, masks: true);
        using var pipeline = new OtlpPipeline(redaction: redaction);
        const string Secret = "password=n33dle mail n33dle@example.com";
        var tags = new ActivityTagsCollection { ["password"] = "n33dle", ["dropped"] = "n33dle" };
        var link = new ActivityLink(new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), default), tags);
        using var source = new ActivitySource(new ActivitySourceOptions(pipeline.Source.Name) { Tags = [new("password", "n33dle")] });
        using (var span = source.StartActivity(Secret, ActivityKind.Internal, default(ActivityContext), links: [link])!)
        {
            span.SetTag("password", "n33dle").SetTag("text", Secret).SetStatus(ActivityStatusCode.Error, Secret);
            span.AddEvent(new ActivityEvent(Secret, default, tags));
        }

        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["password"] = "n33dle" }))
        {
            pipeline.Logger.LogError(new IOException(Secret, new TimeoutException(Secret)), "{Password} " + Secret, "n33dle");
            pipeline.Logger.LogError(Secret + " without holes");
        }

        pipeline.Meter.CreateCounter<long>("calls").Add(1, new KeyValuePair<string, object?>("password", "n33dle"));
        pipeline.Collect();
        Assert.DoesNotContain("n33dle", pipeline.Text(), StringComparison.Ordinal);
        Assert.Contains("[redacted]", pipeline.Checked()[0], StringComparison.Ordinal);
    }

    private static void AssertClean(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.DoesNotContain(text, static c => c != '\n' && (char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f'
            or >= '\u2028' and <= '\u202e' or >= '\u2066' and <= '\u2069'));
    }

    private static IEnumerable<int> Throwing()
    {
        yield return 1;
        throw new FormatException();
    }

    private sealed class Unreadable
    {
        public override string ToString() => throw new InvalidOperationException();
    }

    private sealed class Talkative(Action talk)
    {
        public override string ToString()
        {
            talk();
            return "talked";
        }
    }
}
