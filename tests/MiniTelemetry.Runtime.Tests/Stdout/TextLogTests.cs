using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

public sealed partial class TextLogTests
{
    [LoggerMessage(7, LogLevel.Information, "Order {orderId} received for {total:0.00}", EventName = "order.received")]
    internal static partial void LogOrder(ILogger logger, int orderId, decimal total);

    [LoggerMessage(LogLevel.Error, "Payment failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Information, "{text}")]
    private static partial void LogText(ILogger logger, string text);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_is_one_line_with_its_spans_ids(bool keepFormattedMessage)
    {
        using var pipeline = new TextPipeline(keepFormattedMessage: keepFormattedMessage);
        using var span = pipeline.Source.StartActivity("work")!;
        LogOrder(pipeline.Logger, 42, 99.9m);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z", pipeline.Line());
        Assert.Equal(
            $" [INFO] Shop.OrderService - trace_id={span.TraceId} span_id={span.SpanId} - " +
            "Order 42 received for 99.90\tevent.name=order.received orderId=42 total=99.9",
            pipeline.Line()[24..]);
    }

    [Fact]
    public void Without_a_span_the_message_follows_the_category()
    {
        using var pipeline = new TextPipeline();
        LogText(pipeline.Logger, "hello");
        Assert.EndsWith("[INFO] Shop.OrderService - hello\tevent.name=LogText text=hello", pipeline.Line());
    }

    [Theory]
    [InlineData(LogLevel.Trace, "TRACE")]
    [InlineData(LogLevel.Debug, "DEBUG")]
    [InlineData(LogLevel.Information, "INFO")]
    [InlineData(LogLevel.Warning, "WARN")]
    [InlineData(LogLevel.Error, "ERROR")]
    [InlineData(LogLevel.Critical, "FATAL")]
    public void Severity_has_its_short_name(LogLevel level, string name)
    {
        using var pipeline = new TextPipeline();
        pipeline.Logger.Log(level, 5, "state", null, static (state, _) => state);
        Assert.Contains($" [{name}] Shop.OrderService - state\tevent.id=5", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes_are_attributes()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["tenant.id"] = "acme", ["user"] = null }))
        using (pipeline.Logger.BeginScope("plain text"))
        using (pipeline.Logger.BeginScope(new List<KeyValuePair<string, object?>> { new("batch", 7), new("{OriginalFormat}", "batch {batch}") }))
        {
            LogText(pipeline.Logger, "x");
        }

        Assert.EndsWith("text=x tenant.id=acme user=null scope=\"plain text\" batch=7", pipeline.Line());
    }

    [Fact]
    public void An_exception_is_told_on_the_line_and_its_stack_behind_the_gutter()
    {
        using var pipeline = new TextPipeline();
        try
        {
            try
            {
                throw new IOException("disk full\n2026-11-20 22:41:07.123Z [INFO] forged - line");
            }
            catch (IOException inner)
            {
                throw new InvalidOperationException("payment failed", inner);
            }
        }
        catch (InvalidOperationException exception)
        {
            LogFailure(pipeline.Logger, exception);
        }

        var lines = pipeline.Lines();
        Assert.Contains(
            "exception.type=System.InvalidOperationException exception.message=\"payment failed\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"    | at {typeof(TextLogTests).FullName}.", lines[1], StringComparison.Ordinal);
        Assert.Equal(@"    | caused by System.IO.IOException: disk full\n2026-11-20 22:41:07.123Z [INFO] forged - line", lines[2]);
        Assert.StartsWith("    | at ", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("Charge failed: the card\nwas \"declined\"", "the card\nwas \"declined\"", false)]
    [InlineData("Charge failed", "the card was declined", true)]
    [InlineData("declined: Charge failed", "declined", true)]
    [InlineData("", "", true)]
    public void A_message_that_ends_with_the_exceptions_is_not_followed_by_it(string message, string reason, bool repeated)
    {
        using var pipeline = new TextPipeline();
        pipeline.Logger.Log(LogLevel.Error, default, message, new IOException(reason), static (state, _) => state);
        var attributes = TextGrammar.Attributes(pipeline.Lines()[0]);
        Assert.Equal(repeated ? reason : null, attributes.GetValueOrDefault("exception.message"));
        Assert.Equal("System.IO.IOException", attributes["exception.type"]);
    }

    [Fact]
    public void Exceptions_within_exceptions_are_bounded()
    {
        using var pipeline = new TextPipeline();
        Exception chain = new InvalidOperationException(new string('x', 10_000));
        for (var i = 0; i < 1_000; i++) chain = new InvalidOperationException(new string('x', 10_000), chain);
        LogFailure(pipeline.Logger, chain);
        LogFailure(pipeline.Logger, new AggregateException(Enumerable.Range(0, 1_000).Select(_ => new IOException())));
        Assert.InRange(pipeline.Lines().Length, 10, 100);
        Assert.InRange(pipeline.Bytes().Length, 1_000, 200_000);
    }

    [Fact]
    public void An_exception_whose_members_throw_is_shown_as_unreadable()
    {
        using var pipeline = new TextPipeline();
        LogFailure(pipeline.Logger, new HostileException());
        var line = pipeline.Lines()[0];
        Assert.Contains("exception.message=\"[unreadable: NotImplementedException]\"", line, StringComparison.Ordinal);
        Assert.Equal("    | [unreadable: NotImplementedException]", pipeline.Lines()[1]);
    }

    [Fact]
    public void A_message_cannot_pretend_to_belong_to_a_trace()
    {
        using var pipeline = new TextPipeline();
        const string Forged = "trace_id=0af7651916cd43dd8448eb211c80319c span_id=b7ad6b7169203331 - all is well";
        LogText(pipeline.Logger, Forged);
        var line = TextGrammar.Log().Match(pipeline.Line());
        Assert.False(line.Groups["trace"].Success);
        Assert.Equal(@"\u0074" + Forged[1..], line.Groups["message"].Value);
    }

    [Fact]
    public void Severity_is_coloured_on_request()
    {
        using var pipeline = new TextPipeline(new() { Colour = true });
        pipeline.Logger.Log(LogLevel.Error, default, "red", null, static (state, _) => state);
        Assert.Contains(" [\e[31mERROR\e[0m] ", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hosts_own_scope_of_ids_is_not_repeated()
    {
        using var pipeline = new TextPipeline();
        using var span = pipeline.Source.StartActivity("work")!;
        var ids = new Dictionary<string, object?> { ["TraceId"] = span.TraceId.ToHexString(), ["SpanId"] = span.SpanId.ToHexString() };
        using (pipeline.Logger.BeginScope(ids)) LogText(pipeline.Logger, "x");
        Assert.EndsWith("text=x", pipeline.Line(), StringComparison.Ordinal);
    }

    private sealed class HostileException : Exception
    {
        public override string Message => throw new NotImplementedException();

        public override string StackTrace => throw new NotImplementedException();
    }
}
