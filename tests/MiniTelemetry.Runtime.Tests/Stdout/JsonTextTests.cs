using System.Text.Json;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>Every text comes back from a reader of JSON as it was, and none of its bytes can steer anything.</summary>
public sealed class JsonTextTests
{
    [Fact]
    public void Every_character_comes_back()
    {
        for (var c = '\0'; c < '\ud800'; c++) AssertComesBack($"a{c}b");
        AssertComesBack("\ue000\uffff");
        AssertComesBack("😀 grün \"quoted\" back\\slash </script> \u2028\u2029");
        AssertComesBack("");
    }

    [Fact]
    public void A_lone_surrogate_is_replaced()
    {
        Assert.Equal("a\ufffdb", Read(Write("a\ud800b")));
        Assert.Equal("\ufffd", Read(Write("\udc00")));
    }

    [Fact]
    public void A_character_comes_back_wherever_it_stands()
    {
        // The text is written in steps, whose ends must cut nothing in half.
        foreach (var character in (string[])["😀", "é", "語", "\n", "\"", "\u2028"])
        {
            for (var before = 0; before < 200; before++) AssertComesBack($"é{new string('x', before)}{character}{character}");
        }

        for (var before = 0; before < 200; before++)
        {
            var text = $"é{new string('x', before)}";
            Assert.Equal($"{text}\ufffdx", Read(Write($"{text}\ud83dx")));
            Assert.Equal($"{text}\ufffd", Read(Write($"{text}\ud83d")));
            Assert.Equal($"{text}\ufffd😀", Read(Write($"{text}\ud83d😀")));
        }
    }

    [Fact]
    public void No_control_character_and_no_bidi_is_written()
    {
        var written = Write(string.Concat(Enumerable.Range(0, 0xd800).Select(static c => (char)c)), maxChars: 0xd800);
        Assert.DoesNotContain(written, static c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f'
            or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069');
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        Assert.Equal("aa…(+8 chars)", Read(Write("aaaaaaaaaa", maxChars: 2)));
        Assert.Equal("a…(+2 chars)", Read(Write("a😀", maxChars: 2)));
    }

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    public void A_number_is_one_where_JSON_has_it(double value, string expected)
    {
        var buffer = new Utf8Buffer();
        JsonText.WriteNumber(buffer, value, double.IsFinite(value));
        Assert.Equal(expected, Text(buffer));
    }

    [Fact]
    public void A_key_that_comes_again_is_not_unique()
    {
        var keys = new UniqueKeys();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.True(keys.Add($"key{i}"));
                Assert.False(keys.Add($"key{i / 2}"));
            }

            keys.Clear();
        }
    }

    private static void AssertComesBack(string text) => Assert.Equal(text, Read(Write(text)));

    private static string? Read(string json) => JsonSerializer.Deserialize<string>(json);

    private static string Write(string text, int maxChars = TextEscaping.MaxChars)
    {
        var buffer = new Utf8Buffer();
        JsonText.WriteString(buffer, text, maxChars);
        return Text(buffer);
    }

    private static string Text(Utf8Buffer buffer) => System.Text.Encoding.UTF8.GetString(buffer.Written);
}
