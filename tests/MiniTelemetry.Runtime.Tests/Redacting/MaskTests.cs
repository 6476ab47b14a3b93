using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Redacting;

#pragma warning disable CA2254, CA1727 // Templates of every shape are the point.

/// <summary>The built-in mask, wherever a record can hold a secret.</summary>
public sealed class MaskTests
{
    private const string Card = "4111111111111111";
    private const long CardNumber = 4111111111111111;

    [Fact]
    public void Span_tags_and_names()
    {
        using var pipeline = Pipeline();
        using (var span = pipeline.Source.StartActivity("GET /users/bob@example.com")!)
        {
            span.SetTag("text", $"paid with {Card}").SetTag("number", CardNumber).SetTag("db.password", "x y").SetTag("has.password", true)
                .SetTag("id", Guid.Empty).SetTag("n", 5).SetTag("list", new[] { "a", "token=b" });
            span.AddEvent(new("mail to bob@example.com", tags: new() { ["api_key"] = 7 }));
            span.SetStatus(ActivityStatusCode.Error, "Bearer abc123 refused");
        }

        var lines = pipeline.Lines();
        Assert.Contains(" GET /users/[redacted] ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(
            " error\tstatus=\"Bearer [redacted] refused\" text=\"paid with [redacted]\" number=[redacted] db.password=[redacted] has.password=true "
                + "id=00000000-0000-0000-0000-000000000000 n=5 list=[a,\"token=[redacted]\"]",
            lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" mail to [redacted]\tapi_key=[redacted]", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password={p}", "hunter2", "password=[redacted]\tp=[redacted]")]
    [InlineData("password={p}!", "two words", "password=[redacted]!\tp=[redacted]")]
    [InlineData("{{\"pwd\":\"{p}\"}}", "a\"b", "{\"pwd\":\"[redacted]\"}\tp=[redacted]")]
    [InlineData("Bearer {p}", "abc", "Bearer [redacted]\tp=[redacted]")]
    [InlineData("card {p} 1111 1111 1111", "4111", "card [redacted]\tp=[redacted]")]
    [InlineData("mail {p}@example.com", "bob", "mail [redacted]\tp=[redacted]")]
    [InlineData("{p}=hunter2", "password", "password=[redacted]\tp=password")]
    [InlineData("says {p}", "password=a b", "says password=[redacted] b\tp=\"password=[redacted] b\"")]
    [InlineData("{password} in", "hunter2", "[redacted] in\tpassword=[redacted]")]
    [InlineData("token: {p,8}|", "x", "token: [redacted]|\tp=[redacted]")]
    [InlineData("{p}", "fine", "fine\tp=fine")]
    public void Secrets_that_lie_across_a_template_and_its_argument(string template, string argument, string expected)
    {
        using var pipeline = Pipeline();
        pipeline.Logger.LogInformation(template, argument);
        Assert.EndsWith(" - " + expected, pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_lies_across_several_arguments()
    {
        using var pipeline = Pipeline();
        pipeline.Logger.LogInformation("{a} {b}-{c}", "pin", "4111-1111", "1111-1111");
        pipeline.Logger.LogInformation("é{x}: {key}={value} {end}", "ü", "token", "geheim ß", "ok");

        Assert.EndsWith(" - pin [redacted]\ta=pin b=[redacted] c=[redacted]", pipeline.Lines()[0], StringComparison.Ordinal);
        Assert.EndsWith(" - éü: token=[redacted] ok\tx=ü key=token value=[redacted] end=ok", pipeline.Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes()
    {
        using var pipeline = Pipeline();
        using (pipeline.Logger.BeginScope(new Dictionary<string, object?> { ["Password"] = "x", ["mail"] = "bob@example.com" }))
        using (pipeline.Logger.BeginScope($"token={Card}"))
        using (pipeline.Logger.BeginScope("password={p} {q}", "two words", "ok"))
            pipeline.Logger.LogInformation("hello");
        Assert.EndsWith(" - hello\tPassword=[redacted] mail=[redacted] scope=\"token=[redacted]\" p=[redacted] q=ok", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_and_those_inside_them()
    {
        using var pipeline = Pipeline();
        var exception = new AggregateException("all failed, password=outer1", new InvalidOperationException("Login { Pwd = inner 1 }"), new Tracing());
        pipeline.Logger.LogError(exception, "failed: {why}", exception.InnerExceptions[0].Message);

        var text = pipeline.Text();
        foreach (var secret in (string[])["outer1", "inner 1", "stack1", Card])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("    | caused by System.InvalidOperationException: Login { Pwd = [redacted] }\n", text, StringComparison.Ordinal);
        Assert.Contains("    | at Shop.Login(password=[redacted])\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_maps_and_objects()
    {
        using var pipeline = Pipeline();
        object?[] values =
        [
            new List<object?> { "token=a", CardNumber, new[] { "bob@example.com" }, null, 1.5, true },
            new Dictionary<string, object?> { ["secret"] = new[] { "a" }, ["ok"] = "pwd=b", ["bob@example.com"] = 1, ["is_secret"] = false },
            new Dictionary<string, int> { ["pwd"] = 1234, ["n"] = 1 },
            new Login("bob", "hunter2", [1]),
            new { Token = "abc", N = 1 },
            new InvalidOperationException("password=x"),
            4111111111111111m,
            KeyValuePair.Create("secret", "abc"),
        ];
        pipeline.Logger.LogInformation("{a}|{b}|{c}|{d}|{e}|{f}|{g}|{h}", values);

        var line = pipeline.Line();
        foreach (var secret in (string[])["=a", Card, "bob@", "pwd=b", "1234", "hunter2", "abc", "=x"])
            Assert.DoesNotContain(secret, line[..line.IndexOf("\ta=", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.EndsWith(
            "\ta=[\"token=[redacted]\",\"[redacted]\",[\"[redacted]\"],null,1.5,true] b={secret=\"[redacted]\",ok=\"pwd=[redacted]\",\"[redacted]\"=1,is_secret=false} "
                + "c={pwd=\"[redacted]\",n=1} d=\"Login { User = bob, Password = [redacted], Parts = System.Int32[] }\" e=\"{ Token = [redacted], N = 1 }\" "
                + "f=\"System.InvalidOperationException: password=[redacted]\" g=[redacted] h=\"[secret, [redacted]]\"",
            line, StringComparison.Ordinal);
    }

    [Fact]
    public void Structures_without_an_end_are_bounded()
    {
        using var pipeline = Pipeline();
        var loop = new List<object?>();
        loop.Add(loop);
        pipeline.Logger.LogInformation("{a}", new Holder(loop));
        using (var span = pipeline.Source.StartActivity("work")!)
            span.SetTag("loop", loop).SetTag("endless", Endless()).SetTag("deep", Nested(100)).SetTag("wide", Enumerable.Repeat(Enumerable.Repeat("token=x", 5000), 5000));

        Assert.InRange(pipeline.Bytes().Length, 1000, 200_000);
        Assert.EndsWith("loop=[[[[[[[[…]]]]]]]]", pipeline.Text()[..pipeline.Text().IndexOf(" endless=", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_tags()
    {
        using var pipeline = Pipeline();
        pipeline.Meter.CreateCounter<long>("c").Add(CardNumber, new("mail", "bob@example.com"), new("tier", "gold"));
        pipeline.Collect();
        Assert.EndsWith($" c - {Card}\tmail=[redacted] tier=gold", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_comes_first()
    {
        var redaction = Redaction.Of(static (key, value) => key == "n" ? "token=abc" : key == "m" ? "fine" : value, masks: true);
        using var pipeline = new TextPipeline(new() { Redaction = redaction });
        pipeline.Logger.LogInformation("{n} {m}", 1, "bob@example.com");
        Assert.EndsWith(" - token=[redacted] fine\tn=\"token=[redacted]\" m=fine", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_was_kept_filled_is_masked_too()
    {
        using var pipeline = new TextPipeline(new() { Redaction = Redaction.Of(null, masks: true) }, keepFormattedMessage: true);
        pipeline.Logger.LogInformation("password={p}", "two words");
        pipeline.Logger.Log(LogLevel.Information, 0, "state", null, static (_, _) => "token=abc {x}");
        Assert.EndsWith(" - password=[redacted]\tp=[redacted]", pipeline.Lines()[0], StringComparison.Ordinal);
        Assert.EndsWith(" - token=[redacted] {x}", pipeline.Lines()[1], StringComparison.Ordinal);
    }

    private static TextPipeline Pipeline() => new(new() { Redaction = Redaction.Of(null, masks: true) });

    private static IEnumerable<string> Endless()
    {
        while (true)
            yield return "a";
    }

    private static object Nested(int depth)
    {
        object nested = "end";
        for (var i = 0; i < depth; i++)
            nested = new[] { nested };
        return nested;
    }

    private sealed record Login(string User, string Password, int[] Parts);

    private sealed record Holder(object Value);

    private sealed class Tracing : Exception
    {
        public override string Message => $"card {Card}";

        public override string StackTrace => "   at Shop.Login(password=stack1)\n   at Shop.Main()";
    }
}
