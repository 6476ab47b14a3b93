using System.Collections;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>Log scopes of every kind are attributes.</summary>
public sealed class TextScopeTests
{
    public static TheoryData<string, string> Kinds() => new()
    {
        { "dictionary", "a=1 b=two" },
        { "dictionary of text", "a=1 b=two" },
        { "dictionary of numbers", "a=1 b=2" },
        { "hashtable", "a=1" },
        { "list", "a=1 b=two" },
        { "array", "a=1 b=two" },
        { "pairs of text", "a=1 b=two" },
        { "sequence", "a=1 b=two" },
        { "pair", "a=1" },
        { "pair of text", "a=two" },
        { "tuple", "a=1" },
        { "tuples", "a=1 b=two" },
        { "tuples of numbers", "a=1 b=2" },
        { "list of tuples", "a=1" },
        { "struct of pairs", "a=1 b=two" },
        { "template", "A=1 B=two" },
        { "string", "scope=\"plain text\"" },
        { "number", "scope=7" },
        { "struct", "scope=\"a struct\"" },
        { "tuple of three", "scope=\"(a, 1, 2)\"" },
        { "numbers", "scope=[1,2]" },
        { "mixed", "scope=[\"(a, 1)\",two]" },
        { "no tuples", "scope=[]" },
        { "no pairs", "" },
        { "empty key", "scope=1" },
        { "null key", "scope=1" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_scope_is_written_as(string kind, string expected)
    {
        using var pipeline = new TextPipeline();
        using (Begin(pipeline.Logger, kind))
            Say(pipeline.Logger, "x");
        Assert.EndsWith($"\ttext=x {expected}".TrimEnd(), pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes_within_scopes_go_from_the_outside_in_and_the_inner_key_wins()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Logger.BeginScope(new[] { ("a", 1), ("b", 1) }))
        using (pipeline.Logger.BeginScope("first text"))
        using (pipeline.Logger.BeginScope(new[] { ("b", 2), ("c", 2), ("text", 2) }))
        using (pipeline.Logger.BeginScope("second text"))
        using (pipeline.Logger.BeginScope(new[] { ("c", 3), ("c", 4) }))
            Say(pipeline.Logger, "own");
        Assert.EndsWith("\ttext=own a=1 scope=\"first text\" b=2 scope=\"second text\" c=4", pipeline.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scope_that_throws_leaves_the_others()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Logger.BeginScope(("a", 1)))
        using (pipeline.Logger.BeginScope(Throwing()))
        using (pipeline.Logger.BeginScope(("c", 3)))
            Say(pipeline.Logger, "x");
        Assert.EndsWith("\ttext=x a=1 b=2 scope=\"[unreadable: NotSupportedException]\" c=3", pipeline.Line(), StringComparison.Ordinal);

        static IEnumerable<KeyValuePair<string, object?>> Throwing()
        {
            yield return new("b", 2);
            throw new NotSupportedException();
        }
    }

    [Fact]
    public void A_scope_without_end_ends()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Logger.BeginScope(Endless()))
            Say(pipeline.Logger, "x");
        Assert.InRange(pipeline.Line().Length, 1_000, 100_000);

        static IEnumerable<KeyValuePair<string, object?>> Endless()
        {
            for (var i = 0; ; i++)
                yield return new($"key{i}", i);
        }
    }

    [Fact]
    public void A_value_that_logs_itself_disturbs_nothing()
    {
        using var pipeline = new TextPipeline();
        using (pipeline.Logger.BeginScope(("a", (object)new Logging(pipeline.Logger))))
        using (pipeline.Logger.BeginScope(("b", 2)))
            Say(pipeline.Logger, "outside");
        var lines = pipeline.Lines();
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("\ttext=inside a=logged b=2", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("\ttext=outside a=logged b=2", lines[1], StringComparison.Ordinal);
    }

    private static IDisposable? Begin(ILogger logger, string kind) => kind switch
    {
        "dictionary" => logger.BeginScope(new Dictionary<string, object?> { ["a"] = 1, ["b"] = "two" }),
        "dictionary of text" => logger.BeginScope(new Dictionary<string, string> { ["a"] = "1", ["b"] = "two" }),
        "dictionary of numbers" => logger.BeginScope(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }),
        "hashtable" => logger.BeginScope(new Hashtable { ["a"] = 1 }),
        "list" => logger.BeginScope(new List<KeyValuePair<string, object?>> { new("a", 1), new("b", "two") }),
        "array" => logger.BeginScope(new KeyValuePair<string, object?>[] { new("a", 1), new("b", "two") }),
        "pairs of text" => logger.BeginScope(new KeyValuePair<string, string>[] { new("a", "1"), new("b", "two") }),
        "sequence" => logger.BeginScope(Sequence()),
        "pair" => logger.BeginScope(new KeyValuePair<string, object?>("a", 1)),
        "pair of text" => logger.BeginScope(new KeyValuePair<string, string>("a", "two")),
        "tuple" => logger.BeginScope(("a", 1)),
        "tuples" => logger.BeginScope(new (string, object?)[] { ("a", 1), ("b", "two") }),
        "tuples of numbers" => logger.BeginScope(new[] { ("a", 1), ("b", 2) }),
        "list of tuples" => logger.BeginScope(new List<Tuple<string, int>> { Tuple.Create("a", 1) }),
        "struct of pairs" => logger.BeginScope(default(PairStruct)),
        "template" => logger.BeginScope("A is {A}, b is {B}", 1, "two"),
        "string" => logger.BeginScope("plain text"),
        "number" => logger.BeginScope(7),
        "struct" => logger.BeginScope(default(TextStruct)),
        "tuple of three" => logger.BeginScope(("a", 1, 2)),
        "numbers" => logger.BeginScope(new[] { 1, 2 }),
        "mixed" => logger.BeginScope(new object[] { ("a", 1), "two" }),
        "no tuples" => logger.BeginScope(Array.Empty<(string, int)>()),
        "no pairs" => logger.BeginScope(new Dictionary<string, object?>()),
        "empty key" => logger.BeginScope(new KeyValuePair<string, object?>("", 1)),
        "null key" => logger.BeginScope(new KeyValuePair<string, object?>(null!, 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<KeyValuePair<string, object?>> Sequence()
    {
        yield return new("a", 1);
        yield return new("b", "two");
    }

    private static void Say(ILogger logger, string text) =>
        logger.Log(LogLevel.Information, default, new[] { new KeyValuePair<string, object?>("text", text) }, null, static (_, _) => "");

    private readonly struct PairStruct : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 2;

        public KeyValuePair<string, object?> this[int index] => index == 0 ? new("a", 1) : new("b", "two");

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Sequence().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private readonly struct TextStruct
    {
        public override string ToString() => "a struct";
    }

    private sealed class Logging(ILogger logger)
    {
        private bool _logs;

        // What it logs is written in the same scopes: it must not log for ever.
        public override string ToString()
        {
            if (!_logs)
            {
                _logs = true;
                Say(logger, "inside");
            }

            return "logged";
        }
    }
}
