using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

#pragma warning disable CA2254, CA1848, CA1727, CA1873, CA1861 // Templates of every shape are the point.

public sealed class TextMessageTests
{
    public static TheoryData<string, object?[]> Templates => new()
    {
        { "nothing to fill", [] },
        { "Order {id} of {customer}", [42, "Ada"] },
        { "{{literal}} {x} }}{{", [1] },
        { "{left,-6}|{right,6}|", ["ab", 1.5] },
        { "{money:0.00} {date:yyyy-MM-dd} {id:N}", [3m, new DateTime(2026, 11, 20), Guid.Empty] },
        { "{nothing} {flag} {char}", [null, true, 'c'] },
        { "{list}", [new[] { 1, 2, 3 }] },
        { "{names} and {more}", [new List<string?> { "a", null, "c" }, "x"] },
        { "{aligned,8:0.0}!", [2.25] },
        { "{day} {span}", [DayOfWeek.Friday, TimeSpan.FromSeconds(90)] },
        { "{@apart} {$whole}", [1, 2] },
        { "{map}", [new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }] },
    };

    [Theory]
    [MemberData(nameof(Templates), DisableDiscoveryEnumeration = true)]
    public void A_template_filled_here_reads_as_the_logging_library_fills_it(string template, object?[] values)
    {
        Assert.Equal(MessageOf(template, values, keepFormattedMessage: true), MessageOf(template, values, keepFormattedMessage: false));
    }

    [Fact]
    public void A_template_whose_holes_have_no_values_is_shown_as_it_is()
    {
        using var pipeline = new TextPipeline();
        var state = new List<KeyValuePair<string, object?>> { new("a", 1), new("{OriginalFormat}", "{a} {b} {c,5} {open") };
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
        Assert.Equal("1 {b} {c,5} {open", TextGrammar.Log().Match(pipeline.Line()).Groups["message"].Value);
    }

    [Theory]
    [InlineData("{@a} {$b}", "a", "b")]
    [InlineData("{a} {B}", "@A", "$b")]
    public void A_prefix_is_no_part_of_a_name(string template, string first, string second)
    {
        using var pipeline = new TextPipeline();
        var state = new List<KeyValuePair<string, object?>> { new(first, 1), new(second, 2), new("{OriginalFormat}", template) };
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
        Assert.Equal("1 2", TextGrammar.Log().Match(pipeline.Line()).Groups["message"].Value);
    }

    [Fact]
    public void A_template_that_comes_again_is_filled_with_what_is_new()
    {
        using var pipeline = new TextPipeline();
        const string template = "{a} of {b}";
        for (var i = 0; i < 4; i++)
        {
            Log(pipeline, template, new("a", i), new("b", "x"));
            Log(pipeline, template, new("B", "y"), new("A", i));
            Log(pipeline, template, new("c", "z"), new(new string("a"), i));
            Log(pipeline, new string(template), new("b", "w"), new("@a", i));
        }

        var expected = Enumerable.Range(0, 4).SelectMany(static i => (string[])[$"{i} of x", $"{i} of y", $"{i} of {{b}}", $"{i} of w"]);
        Assert.Equal(expected, pipeline.Lines().Select(static line => TextGrammar.Log().Match(line).Groups["message"].Value));
    }

    [Theory]
    [InlineData("one } alone", "one } alone")]
    [InlineData("a {{b}} c", "a {b} c")]
    [InlineData("open {a", "open {a")]
    [InlineData("{", "{")]
    [InlineData("}{", "}{")]
    [InlineData("{{{a}}}", "{1}")]
    [InlineData("{a}{a}", "11")]
    [InlineData("{ a }|{a:}|{a,}|{a,x}", "1|1|1|1")]
    [InlineData("{}", "{}")]
    [InlineData("{b,5:0}", "{b,5:0}")]
    public void Braces_of_every_kind(string template, string expected)
    {
        using var pipeline = new TextPipeline();
        for (var i = 0; i < 3; i++) Log(pipeline, template, new KeyValuePair<string, object?>("a", 1));
        Assert.All(pipeline.Lines(), line => Assert.Equal(expected, TextGrammar.Log().Match(line).Groups["message"].Value));
    }

    [Fact]
    public void A_value_that_throws_does_not_take_the_message_with_it()
    {
        using var pipeline = new TextPipeline();
        pipeline.Logger.LogInformation("before {bad} after", new Unreadable());
        var line = TextGrammar.Log().Match(pipeline.Line());
        Assert.Equal("before \"[unreadable: InvalidOperationException]\" after", line.Groups["message"].Value);
        Assert.Equal("[unreadable: InvalidOperationException]", TextGrammar.Attributes(line)["bad"]);
    }

    [Fact]
    public void An_absurd_alignment_is_bounded()
    {
        using var pipeline = new TextPipeline();
        var state = new List<KeyValuePair<string, object?>> { new("a", 1), new("{OriginalFormat}", "{a,2000000000} {a,-2147483648}") };
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "");
        Assert.InRange(pipeline.Bytes().Length, 100, 100_000);
    }

    private static void Log(TextPipeline pipeline, string template, params KeyValuePair<string, object?>[] values)
    {
        var state = new List<KeyValuePair<string, object?>>(values) { new("{OriginalFormat}", template) };
        pipeline.Logger.Log(LogLevel.Information, default, state, null, static (_, _) => "never asked");
    }

    private static string MessageOf(string template, object?[] values, bool keepFormattedMessage)
    {
        using var pipeline = new TextPipeline(keepFormattedMessage: keepFormattedMessage);
        pipeline.Logger.LogInformation(template, values);
        return TextGrammar.Log().Match(pipeline.Line()).Groups["message"].Value;
    }

    private sealed class Unreadable
    {
        public override string ToString() => throw new InvalidOperationException();
    }
}
