using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Redacting;

#pragma warning disable CA2254, CA1727 // Templates of every shape are the point.

/// <summary>The application's hook sees every attribute and every text once, and its answer is what is written.</summary>
public sealed class HookTests
{
    [Fact]
    public void It_sees_each_attribute_of_a_span_and_of_its_events_and_links()
    {
        using var pipeline = Pipeline(Shout, out var asked);
        var context = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        using (var span = pipeline.Source.StartActivity("work", ActivityKind.Client, default(ActivityContext), links: [new(context, new() { ["link.key"] = "l" })])!)
        {
            span.SetTag("a", "x").SetTag("b", 1).SetTag("gone", "g");
            span.AddEvent(new("happened", tags: new() { ["event.key"] = "e" }));
            span.SetStatus(ActivityStatusCode.Error, "broken");
            span.TraceStateString = "k=v";
        }

        var lines = pipeline.Lines();
        Assert.EndsWith(" error\tkind=client status=BROKEN tracestate=\"K=V\" a=X b=1", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("happened\tevent.key=E", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\tlink.key=L", lines[2], StringComparison.Ordinal);
        Assert.Equal(["otel.status_description", "tracestate", "a", "b", "gone", "event.key", "link.key"], asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_sees_each_value_of_a_log_record_once_and_the_message_is_filled_with_its_answer(bool keepFormattedMessage)
    {
        using var pipeline = Pipeline(Shout, out var asked, keepFormattedMessage);
        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["tenant"] = "acme", ["gone"] = 1 }))
        using (pipeline.Logger.BeginScope("plain"))
        using (pipeline.Logger.BeginScope("batch {batch}", "b7"))
            pipeline.Logger.LogInformation(new EventId(0, "event"), "User {user,6} of {gone} and {age:000}{nothing}", "bob", "x", 42, null);

        Assert.EndsWith(
            "USER    BOB OF [REDACTED] AND 042(NULL)\tevent.name=EVENT user=BOB age=42 nothing=null tenant=ACME scope=PLAIN batch=B7",
            pipeline.Line(), StringComparison.Ordinal);
        Assert.Equal(["user", "gone", "age", "nothing", "message", "event.name", "tenant", "gone", "scope", "batch"], asked);
    }

    [Fact]
    public void It_sees_the_texts_of_an_exception_and_of_those_inside_it()
    {
        using var pipeline = Pipeline(static (key, value) => key.StartsWith("exception.", StringComparison.Ordinal) ? $"<{key}>" : value, out _);
        var inner = Thrown(new InvalidOperationException("inner secret"));
        pipeline.Logger.LogError(Thrown(new AggregateException("outer secret", inner, new ArgumentException("other secret"))), "failed: {reason}", "because inner secret");

        var text = pipeline.Text();
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "failed: because <exception.message>\texception.type=<exception.type> reason=\"because <exception.message>\"",
                "    | <exception.stacktrace>",
                "    | caused by <exception.type>: <exception.message>",
                "    | <exception.stacktrace>",
                "    | caused by <exception.type>: <exception.message>",
            ],
            pipeline.Lines().Select(static line => line[(line.IndexOf("] Shop.OrderService - ", StringComparison.Ordinal) is > 0 and var at ? at + 22 : 0)..]));
    }

    [Fact]
    public void What_is_left_out_of_an_exception_is_not_there()
    {
        using var pipeline = Pipeline(static (key, value) => key.StartsWith("exception.", StringComparison.Ordinal) ? null : value, out _);
        pipeline.Logger.LogError(Thrown(new InvalidOperationException("outer secret", new ArgumentException("inner secret"))), "failed with outer secret");

        Assert.Equal(2, pipeline.Lines().Length);
        Assert.EndsWith(" - failed with [redacted]", pipeline.Lines()[0], StringComparison.Ordinal);
        Assert.Equal("    | caused by [redacted]: [redacted]", pipeline.Lines()[1]);
    }

    [Fact]
    public void It_sees_the_tags_of_metrics()
    {
        using var pipeline = Pipeline(Shout, out var asked);
        pipeline.Meter.CreateCounter<long>("c").Add(1, new("tier", "gold"), new("gone", "x"));
        pipeline.Collect();

        Assert.EndsWith(" c - 1\ttier=GOLD", pipeline.Line(), StringComparison.Ordinal);
        Assert.Equal(["gone", "tier"], asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_that_nobody_changes_is_written_as_without_a_hook()
    {
        using var bare = new TextPipeline();
        using var hooked = Pipeline(static (_, value) => value, out _);
        foreach (var pipeline in (TextPipeline[])[bare, hooked])
        {
            using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["n"] = null, [""] = "x y" }))
            {
                var state = new List<KeyValuePair<string, object?>>
                {
                    new("a", "é"), new("b", 1e6), new("d", new[] { 1, 2 }), new("e", new Unreadable()), new("z", null),
                    new("{OriginalFormat}", "{a,-5}|{b:N0}|{{c}} {D} {e}\n {missing} {z} {f"),
                };
                pipeline.Logger.Log(LogLevel.Error, 9, state, new InvalidOperationException("x\n\u001b[31m"), static (_, _) => "never asked");
            }
        }

        Assert.Equal(bare.Lines()[0][24..], hooked.Lines()[0][24..]);
    }

    [Fact]
    public void One_that_throws_shows_nothing_and_does_not_stop_the_record()
    {
        using var pipeline = Pipeline(static (key, value) => key is "b" or "message" ? throw new FormatException($"cannot parse {value}") : value, out _);
        pipeline.Logger.LogInformation("{a} {b}", "shown", "secret");
        Assert.EndsWith("[INFO] Shop.OrderService - [redacted]\ta=shown b=[redacted]", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_logs_itself_ends()
    {
        TextPipeline? pipeline = null;
        using (pipeline = Pipeline(
            (key, value) =>
            {
                if (key == "a") pipeline!.Logger.LogInformation("asked about {value}", value);
                return value;
            },
            out _))
        {
            pipeline.Logger.LogInformation("{a}", "x");
            Assert.Equal(2, pipeline.Lines().Length);
            Assert.EndsWith(" - [redacted]\tvalue=[redacted]", pipeline.Lines()[0], StringComparison.Ordinal);
            Assert.EndsWith(" - x\ta=x", pipeline.Lines()[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_it_gives_may_be_anything()
    {
        using var pipeline = Pipeline(
            static (key, _) => key switch { "a" => new[] { "x", "y\n" }, "b" => new Unreadable(), "message" => 42, _ => new DateOnly(2026, 11, 20) }, out _);
        pipeline.Logger.LogInformation("{a} {b} {c}", 1, 2, 3);
        Assert.EndsWith(" - 42\ta=[x,\"y\\n\"] b=\"[unreadable: InvalidOperationException]\" c=2026-11-20", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_many_threads_do_not_mix()
    {
        using var pipeline = Pipeline(static (key, value) => key == "n" ? $"<{value}>" : value, out _);
        Parallel.For(0, 2000, i => pipeline.Logger.LogInformation("{n} {m}", i, i));
        foreach (var line in pipeline.Lines())
            Assert.Matches(@" - <(\d+)> (\d+)\tn=<\1> m=\2$", line);
    }

    private static TextPipeline Pipeline(Func<string, object?, object?> hook, out ConcurrentQueue<string> asked, bool keepFormattedMessage = false)
    {
        var keys = asked = new ConcurrentQueue<string>();
        var redaction = Redaction.Of(
            (key, value) =>
            {
                keys.Enqueue(key);
                return hook(key, value);
            },
            masks: false);
        return new TextPipeline(new TextFormatterOptions { Redaction = redaction }, keepFormattedMessage);
    }

    private static object? Shout(string key, object? value) => key == "gone" ? null : value is string text ? text.ToUpperInvariant() : value;

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }

    private sealed class Unreadable
    {
        public override string ToString() => throw new InvalidOperationException();
    }
}
