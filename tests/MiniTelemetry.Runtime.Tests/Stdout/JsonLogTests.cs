using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed partial class JsonLogTests
{
    [LoggerMessage(LogLevel.Error, "Payment failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Information, "{text}")]
    private static partial void LogText(ILogger logger, string text);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_is_one_flat_object_with_its_spans_ids(bool keepFormattedMessage)
    {
        using var pipeline = new JsonPipeline(keepFormattedMessage: keepFormattedMessage);
        using var span = pipeline.Source.StartActivity("work")!;
        TextLogTests.LogOrder(pipeline.Logger, 42, 99.9m);
        Assert.Matches(@"^\{""timestamp"":""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z"",", pipeline.Line());
        Assert.Equal(
            ""","severity":"INFO","kind":"log","service":"orders","host":"web-1","component":"Shop.OrderService","name":"order.received",""" +
            $"\"message\":\"Order 42 received for 99.90\",\"trace_id\":\"{span.TraceId}\",\"span_id\":\"{span.SpanId}\",\"trace_flags\":\"01\"" +
            ""","attributes":{"orderId":42,"total":"99.9"}}""",
            pipeline.Line()[42..]);
    }

    [Fact]
    public void Without_a_span_there_are_no_ids()
    {
        using var pipeline = new JsonPipeline();
        LogText(pipeline.Logger, "hello");
        Assert.EndsWith(""","name":"LogText","message":"hello","attributes":{"text":"hello"}}""", pipeline.Line());
    }

    [Theory]
    [InlineData(LogLevel.Trace, "TRACE")]
    [InlineData(LogLevel.Debug, "DEBUG")]
    [InlineData(LogLevel.Information, "INFO")]
    [InlineData(LogLevel.Warning, "WARN")]
    [InlineData(LogLevel.Error, "ERROR")]
    [InlineData(LogLevel.Critical, "FATAL")]
    public void Severity_has_its_short_name_and_an_event_without_name_its_id(LogLevel level, string name)
    {
        using var pipeline = new JsonPipeline();
        pipeline.Logger.Log(level, 5, "state", null, static (state, _) => state);
        Assert.Equal(name, (string?)pipeline.Record()["severity"]);
        Assert.Equal(5, (int?)pipeline.Record()["attributes"]!["event.id"]);
        Assert.False(pipeline.Record().ContainsKey("name"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_message_comes_back_as_it_was(bool keepFormattedMessage)
    {
        const string Text = "Zürich \"quoted\" back\\slash\ttab\r\n{braces} 😀\u202e\u2028\u0085";
        using var pipeline = new JsonPipeline(keepFormattedMessage: keepFormattedMessage);
        LogText(pipeline.Logger, Text);
        LogText(pipeline.Logger, "half \ud800 a pair");
        Assert.Equal([Text, "half \ufffd a pair"], pipeline.Records().Select(static record => (string?)record["message"]));
    }

    [Fact]
    public void Scopes_are_attributes_and_those_that_are_text_a_list()
    {
        using var pipeline = new JsonPipeline();
        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["tenant.id"] = "acme", ["user"] = null, ["text"] = "hidden" }))
        using (pipeline.Logger.BeginScope("outer"))
        {
            LogText(pipeline.Logger, "x");
            using (pipeline.Logger.BeginScope(("tenant.id", "inner")))
            using (pipeline.Logger.BeginScope("inner"))
                LogText(pipeline.Logger, "y");
        }

        Assert.Equal(
            ["""{"text":"x","tenant.id":"acme","user":null,"scope":"outer"}""", """{"text":"y","user":null,"tenant.id":"inner","scope":["outer","inner"]}"""],
            pipeline.Records().Select(static record => record["attributes"]!.ToJsonString()));
    }

    [Fact]
    public void Scopes_that_are_text_are_masked_within_their_list()
    {
        using var pipeline = new JsonPipeline(Redaction.Of(null, masks: true));
        using (pipeline.Logger.BeginScope("outer"))
        using (pipeline.Logger.BeginScope("password=hunter2"))
            LogText(pipeline.Logger, "x");
        Assert.Equal("""["outer","password=[redacted]"]""", pipeline.Record()["attributes"]!["scope"]!.ToJsonString());
    }

    [Fact]
    public void An_exception_is_three_attributes()
    {
        using var pipeline = new JsonPipeline();
        LogFailure(pipeline.Logger, Thrown());
        var attributes = pipeline.Record()["attributes"]!;
        Assert.Equal("System.InvalidOperationException", (string?)attributes["exception.type"]);
        Assert.Equal("payment\nfailed", (string?)attributes["exception.message"]);
        Assert.Equal(Thrown().ToString(), (string?)attributes["exception.stacktrace"]);
    }

    [Fact]
    public void An_inner_exception_that_was_told_above_is_not_told_again()
    {
        using var pipeline = new JsonPipeline();
        var exception = Thrown();
        using (ToldAbove.Begin(new HashSet<Exception> { exception.InnerException! })) LogFailure(pipeline.Logger, exception);
        var stack = (string?)pipeline.Record()["attributes"]!["exception.stacktrace"];
        Assert.Contains("\n ---> System.IO.IOException: disk full\nat Forged() (told above)\n", stack, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(stack!, @"^   at ", System.Text.RegularExpressions.RegexOptions.Multiline));
    }

    [Fact]
    public void An_exception_that_was_never_thrown_has_no_frames()
    {
        using var pipeline = new JsonPipeline();
        LogFailure(pipeline.Logger, new IOException("x"));
        Assert.Equal(
            """{"exception.type":"System.IO.IOException","exception.message":"x","exception.stacktrace":"System.IO.IOException: x"}""",
            pipeline.Record()["attributes"]!.ToJsonString());
    }

    [Fact]
    public void Exceptions_within_exceptions_are_bounded()
    {
        using var pipeline = new JsonPipeline();
        Exception chain = new InvalidOperationException(new string('"', 10_000));
        for (var i = 0; i < 1_000; i++) chain = new InvalidOperationException(new string('"', 10_000), chain);
        LogFailure(pipeline.Logger, chain);
        LogFailure(pipeline.Logger, new AggregateException(Enumerable.Range(0, 1_000).Select(_ => new IOException())));
        Assert.All(pipeline.Records(), static record =>
        {
            var stack = (string)record["attributes"]!["exception.stacktrace"]!;
            Assert.InRange(stack.Length, 100, 80_000);
            Assert.InRange(stack.Count(static c => c == '\n'), 1, 70);
        });
    }

    [Fact]
    public void Secrets_are_masked_in_message_exception_and_stack()
    {
        using var pipeline = new JsonPipeline(Redaction.Of(null, masks: true));
        try
        {
            throw new InvalidOperationException("password=hunter2", new IOException("token=hunter2"));
        }
        catch (InvalidOperationException exception)
        {
            pipeline.Logger.Log(
                LogLevel.Error, new EventId(1, "password=hunter2"), new List<KeyValuePair<string, object?>> { new("{OriginalFormat}", "api_key=hunter2") },
                exception, static (_, _) => "api_key=hunter2");
        }

        Assert.NotNull((string?)pipeline.Record()["attributes"]!["exception.stacktrace"]);
        Assert.DoesNotContain("hunter2", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hosts_own_scope_of_ids_is_not_repeated()
    {
        using var pipeline = new JsonPipeline();
        using var span = pipeline.Source.StartActivity("work")!;
        var ids = new Dictionary<string, object?> { ["TraceId"] = span.TraceId.ToHexString(), ["SpanId"] = span.SpanId.ToHexString() };
        using (pipeline.Logger.BeginScope(ids)) LogText(pipeline.Logger, "x");
        Assert.Equal("""{"text":"x"}""", pipeline.Record()["attributes"]!.ToJsonString());
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            try
            {
                throw new IOException("disk full\nat Forged()");
            }
            catch (IOException inner)
            {
                throw new InvalidOperationException("payment\nfailed", inner);
            }
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
