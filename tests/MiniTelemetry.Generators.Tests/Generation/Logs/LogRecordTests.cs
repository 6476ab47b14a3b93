using System.Text.RegularExpressions;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>The attributes of a record, their keys, and its template and message, as they are generated.</summary>
public sealed class LogRecordTests
{
    [Theory]
    // Just the placeholders, in their order, at a fixed level: the key is what the placeholder says.
    [InlineData("{Id} {NAME}", "int id, string name", "Id", "NAME")]
    [InlineData("{@id} {$name}", "int id, string name", "@id", "$name")]
    [InlineData("{class}", "int @class", "class")]
    [InlineData("{@class}", "int @class", "@class")]
    [InlineData("{a}{b}{c}{d}{e}{f}", "int a, int b, int c, int d, int e, int f", "a", "b", "c", "d", "e", "f")]
    // Everywhere else: the parameter's name, in the letters of the last placeholder that is the same but for their case.
    [InlineData("{B} {A}", "int a, int b", "A", "B")]
    [InlineData("{a} {A}", "int a", "A")]
    [InlineData("{@a} {a}", "int a", "a")]
    [InlineData("{@a} {@A}", "int a", "a")]
    [InlineData("{A}", "int a, int b", "A", "b")]
    [InlineData("{class}", "int @class, int b", "@class", "b")]
    [InlineData("{@Class}", "int @class, int b", "@Class", "b")]
    [InlineData("", "int @a, int b", "@a", "b")]
    [InlineData("{A}{b}{c}{d}{e}{f}{G}", "int a, int b, int c, int d, int e, int f, int g", "A", "b", "c", "d", "e", "f", "G")]
    // What has a place of its own is an attribute where the template names it.
    [InlineData("{error} {a}", "Exception error, int a", "error", "a")]
    [InlineData("{log} {a}", "ILogger log, int a", "log", "a")]
    [InlineData("{a}", "Exception error, Exception second, int a", "second", "a")]
    [InlineData("{a}", "ILogger log, ILogger second, int a", "second", "a")]
    public void Keys_are_those_of_LoggerMessage(string template, string parameters, params string[] keys)
        => Assert.Equal(keys, KeysOf($"[LogEvent(LogLevel.Information, \"{template}\")] partial void Foo({parameters});"));

    [Theory]
    [InlineData("{Id}", "LogLevel level, int id", "Id")]
    [InlineData("{@id}", "LogLevel level, int id", "id")]
    [InlineData("{level} {id}", "LogLevel level, int id", "level", "id")]
    [InlineData("{id}", "LogLevel level, LogLevel second, int id", "second", "id")]
    public void Keys_where_the_level_is_a_parameter(string template, string parameters, params string[] keys)
        => Assert.Equal(keys, KeysOf($"[LogEvent(\"{template}\")] partial void Foo({parameters});"));

    [Theory]
    [InlineData("{orderId}", "[Tag(\"order.id\")] int orderId", "{order.id}", "order.id")]
    [InlineData("{order.id}", "[Tag(\"order.id\")] int orderId", "{order.id}", "order.id")]
    [InlineData("{ORDER.ID,5:000} {orderid}", "[Tag(\"order.id\")] int orderId", "{order.id,5:000} {order.id}", "order.id")]
    [InlineData("{@orderId}", "[Tag] int orderId", "{@order_id}", "order_id")]
    [InlineData("{{{orderId}}}", "[Tag] int orderId", "{{{order_id}}}", "order_id")]
    [InlineData("{id}", "[Tag(\"a\"), Tag(\"b\")] int id", "{a}", "a", "b")]
    [InlineData("{id}", "[Tag(\"a\", On = Signals.Metrics), Tag(\"b\")] int id", "{b}", "b")]
    [InlineData("{id}", "[Tag(\"a\", On = Signals.Metrics)] int id", "{a}", "a")]
    [InlineData("", "[Tag(\"a\", On = Signals.Metrics)] int id", "")]
    [InlineData("", "[Tag(\"a\", On = Signals.Span)] int id", "")]
    [InlineData("{a}", "[Tag(\"b\")] int a, [Tag(\"a\")] int b", "{b}", "b", "a")]
    [InlineData("{x}", "[Tag(\"size\", \"Length\")] string x", "{x}", "x", "size")]
    [InlineData("{size}", "[Tag(\"size\", \"Length\")] string x", "{size}", "size")]
    [InlineData("", "[Tag(\"size\", \"Length\")] string x", "", "size")]
    [InlineData("{Size}", "[Tag(\"size\", \"Length\"), Tag(\"text\")] string x", "{size}", "size", "text")]
    [InlineData("{code}", "[Tag(\"code\", \"HResult\")] Exception x", "{code}", "code")]
    public void A_tag_gives_another_key(string template, string parameters, string seen, params string[] keys)
    {
        var text = TextOf($"[LogEvent(LogLevel.Information, \"{template}\", SpanEvent = true, Counter = \"c\")] partial void Foo({parameters});");

        Assert.Equal(keys, KeysIn(text));
        Assert.Contains($"new(\"{{OriginalFormat}}\", \"{seen}\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_is_an_attribute_too() => Assert.Equal(
        ["a", "tier"],
        KeysOf("[LogEvent(LogLevel.Information, \"{a} of {tier,8}\"), Tag(\"tier\", Value = \"gold\")] partial void Foo(int a);"));

    [Theory]
    [InlineData("no holes", "\"no holes\"")]
    [InlineData("", "\"\"")]
    [InlineData("{{}}", "\"{}\"")]
    [InlineData("{a}", "Of($\"{a}\")")]
    [InlineData("{A,-10:000} of {b}", "Of($\"{a,-10:000} of {b}\")")]
    [InlineData("{{{a}}}", "Of($\"{{{a}}}\")")]
    [InlineData("{{a}} {a}", "Of($\"{{a}} {a}\")")]
    [InlineData("{a:}", "Of($\"{a}\")")]
    [InlineData("{a,0}", "Of($\"{a}\")")]
    [InlineData("{a, 5 }", "Of($\"{a,5}\")")]
    [InlineData("{a:yyyy-MM-dd HH:mm}", "Of($\"{a:yyyy-MM-dd HH:mm}\")")]
    [InlineData("{a:a,b}", "Of($\"{a:a,b}\")")]
    [InlineData("\\\"{a:\\\"x\\\"}\\\\\\n\\t\\u2028", "Of($\"\\\"{a:\\\"x\\\"}\\\\\\u000a\\u0009\\u2028\")")]
    [InlineData("{a:\\\\x}", "Of($\"{a:\\\\x}\")")]
    public void The_message_is_put_together_at_compile_time(string template, string expression) => Assert.Contains(
        expression + ";", TextOf($"[LogEvent(LogLevel.Information, \"{template}\")] partial void Foo(int a, string b);"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{b}", "\"a=[redacted]\"")]
    [InlineData("{b,14}", "\"a=    [redacted]\"")]
    [InlineData("{b,-14}.", "\"a=[redacted]    .\"")]
    [InlineData("{b:X}", "\"a=[redacted]\"")]
    public void A_redacted_value_is_not_even_kept(string hole, string message)
    {
        var text = TextOf($"[LogEvent(LogLevel.Information, \"a={hole}\", SpanEvent = true)] partial void Foo([Redacted] string b);");

        Assert.Contains(message + ";", text, StringComparison.Ordinal);
        Assert.Equal(["b"], KeysIn(text));
        Assert.DoesNotContain("string? b", text, StringComparison.Ordinal);
        Assert.Contains("new(\"b\", \"[redacted]\")", text, StringComparison.Ordinal);
        Assert.Contains("tags.Add(\"b\", \"[redacted]\");", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Redacted] ReadOnlySpan<char> a")]
    [InlineData("[Redacted, Tag(\"a\")] ReadOnlySpan<char> secret")]
    [InlineData("[Redacted] in Span<int> a")]
    [InlineData("[Redacted] dynamic a")]
    public void What_is_redacted_may_be_of_any_type(string parameter)
        => Assert.Equal(["a"], KeysOf($"[LogEvent(LogLevel.Information, \"{{a}}\")] partial void Foo({parameter});"));

    [Theory]
    [InlineData("class Card { [Redacted] public string Number => \"\"; }")]
    [InlineData("class Card { [field: Redacted] public string Number { get; } = \"\"; }")]
    [InlineData("class Card { [Redacted] public string Number = \"\"; }")]
    [InlineData("record Card([Redacted] string Number);")]
    [InlineData("record Card([property: Redacted] string Number);")]
    public void A_redacted_member_is_not_read_by_a_path(string card)
    {
        var text = LogSource.Run($$"""
            public {{card}}
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{number} {length}")]
                static partial void Foo([Tag("number", "Number"), Tag("length", "Number.Length")] Card? card);
            }
            """).Text;

        Assert.DoesNotContain("?.Number", text, StringComparison.Ordinal);
        Assert.Contains("\"[redacted] [redacted]\";", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_is_read_once_where_its_fault_ends() => Assert.Contains(
        """itemPlacesCount = global::MiniTelemetry.Logging.LogWriter.Read("Shop.Desk.Foo", "places", item, static item => item?.Places?.Count)""",
        LogSource.Run("""
            namespace Shop;
            public class Item { public List<int>? Places { get; init; } }
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{places} {places}")] static partial void Foo([Tag("places", "Places.Count")] Item? item);
            }
            """).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Foo", "", 0, "Foo")]
    [InlineData("Foo", "EventName = \"stock.low\"", 0, "stock.low")]
    [InlineData("Foo", "EventName = \" \"", 0, "Foo")]
    [InlineData("Foo", "EventId = 7", 7, "Foo")]
    [InlineData("Foo", "EventId = 0, EventName = \"x\"", 0, "x")]
    [InlineData("Foo", "EventId = -5", -5, "Foo")]
    [InlineData("@event", "", 0, "event")]
    public void The_event_has_an_id_and_a_name(string method, string options, int id, string name)
    {
        var text = TextOf($"[LogEvent(LogLevel.Information{(options.Length > 0 ? ", " : "")}{options})] partial void {method}();");

        var given = options.Contains("EventId", StringComparison.Ordinal) ? id : Parsing.Logs.EventIds.Of(name);
        Assert.Contains($"{given}, \"{name}\", 1);", text, StringComparison.Ordinal);
    }

    // What the generator of [LoggerMessage] in the .NET 10 SDK makes of these names.
    [Theory]
    [InlineData("B", 955516027)]
    [InlineData("D", 1056181741)]
    [InlineData("custom.name", 1318969923)]
    [InlineData("V", 754184599)]
    public void An_id_is_that_of_LoggerMessage(string name, int id) => Assert.Equal(id, Parsing.Logs.EventIds.Of(name));

    private static string[] KeysOf(string member) => KeysIn(TextOf(member));

    private static string[] KeysIn(string text)
        => [.. Regex.Matches(text, @"\d+ => new\(""(.*?)"", ").Select(static match => match.Groups[1].Value)];

    private static string TextOf(string member) => LogSource.RunMembers(member).Text;
}
