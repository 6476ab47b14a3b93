using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using MiniTelemetry.Stdout;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

public sealed partial class OtlpLogTests
{
    [LoggerMessage(LogLevel.Error, "Payment failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Information, "{text}")]
    private static partial void LogText(ILogger logger, string text);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_has_its_message_values_and_ids(bool keepFormattedMessage)
    {
        using var pipeline = new OtlpPipeline(keepFormattedMessage);
        using var span = pipeline.Source.StartActivity("work")!;
        TextLogTests.LogOrder(pipeline.Logger, 42, 99.9m);
        var record = pipeline.Log();
        Assert.Equal("Order 42 received for 99.90", record.Body());
        Assert.Equal("order.received", record.Text("eventName"));
        Assert.Equal(9, record.GetProperty("severityNumber").GetInt32());
        Assert.Equal("Information", record.Text("severityText"));
        Assert.Equal(span.TraceId.ToHexString(), record.Text("traceId"));
        Assert.Equal(span.SpanId.ToHexString(), record.Text("spanId"));
        Assert.Equal(1, record.GetProperty("flags").GetInt32());
        Assert.Equal(["{OriginalFormat}", "orderId", "total"], record.Attributes().Keys);
        Assert.Equal("""{"intValue":"42"}""", record.Attributes()["orderId"]);
        Assert.Equal("""{"stringValue":"99.9"}""", record.Attributes()["total"]);
        Assert.Equal("Order {orderId} received for {total:0.00}", record.TextOf("{OriginalFormat}"));
        const string Head = """{"resourceLogs":[{"resource":{},"scopeLogs":[{"scope":{"name":"Shop.OrderService"},"logRecords":[""";
        Assert.StartsWith(Head, pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_outside_any_span_has_no_ids()
    {
        using var pipeline = new OtlpPipeline();
        LogText(pipeline.Logger, "say \"hello\"\n\u202e grün 😀");
        var record = pipeline.Log();
        Assert.Equal("say \"hello\"\n\u202e grün 😀", record.Body());
        Assert.False(record.TryGetProperty("traceId", out _) || record.TryGetProperty("spanId", out _) || record.TryGetProperty("flags", out _));
    }

    [Theory]
    [InlineData(LogLevel.Trace, 1)]
    [InlineData(LogLevel.Debug, 5)]
    [InlineData(LogLevel.Information, 9)]
    [InlineData(LogLevel.Warning, 13)]
    [InlineData(LogLevel.Error, 17)]
    [InlineData(LogLevel.Critical, 21)]
    public void Severity_has_its_number_and_the_name_it_was_logged_with(LogLevel level, int number)
    {
        using var pipeline = new OtlpPipeline();
        pipeline.Logger.Log(level, 5, "state", null, static (state, _) => state);
        Assert.Equal(number, pipeline.Log().GetProperty("severityNumber").GetInt32());
        Assert.Equal(level.ToString(), pipeline.Log().Text("severityText"));
        Assert.Equal("state", pipeline.Log().Body());
        Assert.Equal("""{"intValue":"5"}""", pipeline.Log().Attributes()["event.id"]);
    }

    [Fact]
    public void Scopes_are_attributes()
    {
        using var pipeline = new OtlpPipeline();
        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["tenant.id"] = "acme", ["user"] = null, ["text"] = "outer" }))
        using (pipeline.Logger.BeginScope("plain text"))
        using (pipeline.Logger.BeginScope("second text"))
        {
            LogText(pipeline.Logger, "x");
        }

        var record = pipeline.Log();
        Assert.Equal("""{"stringValue":"acme"}""", record.Attributes()["tenant.id"]);
        Assert.Equal("{}", record.Attributes()["user"]);
        Assert.Equal("""{"stringValue":"x"}""", record.Attributes()["text"]);
        Assert.Equal("""{"arrayValue":{"values":[{"stringValue":"plain text"},{"stringValue":"second text"}]}}""", record.Attributes()["scope"]);
        Assert.False(record.TryGetProperty("droppedAttributesCount", out _));
    }

    [Fact]
    public void An_exception_is_told_in_the_words_of_NET()
    {
        using var pipeline = new OtlpPipeline();
        var exception = Caught();
        LogFailure(pipeline.Logger, exception);
        var record = pipeline.Log();
        Assert.Equal("Payment failed", record.Body());
        Assert.Equal("System.InvalidOperationException", record.TextOf("exception.type"));
        Assert.Equal("payment failed", record.TextOf("exception.message"));
        Assert.Equal(exception.ToString().ReplaceLineEndings("\n"), record.TextOf("exception.stacktrace"));
    }

    [Fact]
    public void All_exceptions_of_several_are_told_and_no_endless_chain()
    {
        using var pipeline = new OtlpPipeline();
        LogFailure(pipeline.Logger, new AggregateException(new IOException("first"), new TimeoutException("second")));
        Exception chain = new InvalidOperationException(new string('x', 10_000));
        for (var i = 0; i < 1_000; i++) chain = new InvalidOperationException("link", chain);
        LogFailure(pipeline.Logger, chain);
        var several = pipeline.Logs()[0].TextOf("exception.stacktrace");
        Assert.Contains("\n ---> System.IO.IOException: first", several, StringComparison.Ordinal);
        Assert.Contains("\n ---> System.TimeoutException: second", several, StringComparison.Ordinal);
        Assert.Contains(" ---> …\n   --- End", pipeline.Logs()[1].TextOf("exception.stacktrace"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_was_told_above_stands_there_without_its_frames()
    {
        using var pipeline = new OtlpPipeline();
        var exception = Caught();
        using (ToldAbove.Begin(new HashSet<Exception> { exception.InnerException! })) LogFailure(pipeline.Logger, exception);
        var stack = pipeline.Log().TextOf("exception.stacktrace");
        Assert.Contains(" ---> System.IO.IOException: disk full (told above)\n   --- End of inner", stack, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_whose_members_throw_is_shown_as_unreadable()
    {
        using var pipeline = new OtlpPipeline();
        LogFailure(pipeline.Logger, new UnreadableException());
        Assert.Equal("[unreadable: NotImplementedException]", pipeline.Log().TextOf("exception.message"));
        Assert.EndsWith(
            ": [unreadable: NotImplementedException]\n[unreadable: NotImplementedException]", pipeline.Log().TextOf("exception.stacktrace"));
    }

    [Fact]
    public void Our_own_messages_are_records_of_our_own_scope()
    {
        var formatter = new OtlpFormatter();
        var buffer = new Utf8Buffer();
        formatter.UseResource(new Resource([new("service.name", "shop")]));
        formatter.WriteResource(buffer);
        Assert.Equal(0, buffer.Length);
        formatter.WriteDrops(buffer, DateTime.UtcNow, new DropCounts(1, 2, 3, 4));
        var line = Line(buffer);
        Assert.Contains($"\"scope\":{{\"name\":\"MiniTelemetry\",\"version\":\"{OwnScope.Version}\"}}", line, StringComparison.Ordinal);
        Assert.Contains("shop", line, StringComparison.Ordinal);
        var record = Assert.Single(OtlpLines.Logs([line]));
        Assert.Equal(DropReport.Message, record.Body());
        Assert.Equal("""{"intValue":"1"}""", record.Attributes()["dropped.spans"]);
        buffer.Truncate(0);
        formatter.WriteNotice(buffer, DateTime.UtcNow, LogLevel.Warning, "look", [new("a", 1)]);
        Assert.Equal("""{"intValue":"1"}""", Assert.Single(OtlpLines.Logs([Line(buffer)])).Attributes()["a"]);
    }

    private static string Line(Utf8Buffer buffer)
    {
        var line = System.Text.Encoding.UTF8.GetString([.. buffer.Frame!.Prefix, .. buffer.Written, .. buffer.Frame.Suffix]);
        OtlpValidator.Check(line.TrimEnd('\n'));
        return line;
    }

    private static InvalidOperationException Caught()
    {
        try
        {
            try
            {
                throw new IOException("disk full");
            }
            catch (IOException inner)
            {
                throw new InvalidOperationException("payment failed", inner);
            }
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new NotImplementedException();

        public override string StackTrace => throw new NotImplementedException();
    }
}
