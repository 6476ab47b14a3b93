using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Tree;

public sealed class CutTextTests
{
    [Theory]
    [InlineData("short", "short")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("12345678901", "1234567890…(+1)")]
    [InlineData("123456789äx", "123456789…(+2)")]
    [InlineData("12345678\u0001", "\"12345678…(+6 chars)\"")]
    [InlineData("a b456789\nx", "\"a b456789…(+3 chars)\"")]
    public void A_token_is_cut_between_its_characters(string text, string expected)
    {
        var buffer = new Utf8Buffer();
        TextEscaping.WriteToken(buffer, text);
        CutText.Cut(buffer, 0, text.Contains('\u0001', StringComparison.Ordinal) ? 13 : 10, isToken: true);
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
    }

    [Theory]
    [InlineData("[\"a bbbbbbbbbb\",1]", "[\"a bbbbbb…(+8 chars)\"")]
    [InlineData("[aaaaaaaa,\"b c\"]", "[aaaaaaaa,…(+6)")]
    [InlineData("{k=\"a\\\" bbbbbbbbb\"}", "{k=\"a\\\" bb…(+9 chars)\"")]
    public void Quotes_inside_a_value_are_closed(string value, string expected)
    {
        var buffer = new Utf8Buffer();
        buffer.Write(Encoding.UTF8.GetBytes(value));
        CutText.Cut(buffer, 0, 10, isToken: true);
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void Quotes_in_a_message_are_its_own()
    {
        var buffer = new Utf8Buffer();
        buffer.Write("he said \"so what\" then"u8);
        CutText.Cut(buffer, 0, 12);
        Assert.Equal("he said \"so …(+10 chars)", Encoding.UTF8.GetString(buffer.Written));
    }

    [Theory]
    [InlineData("\ta=1 b=2", "\ta=1 b=2")]
    [InlineData("\ta=1 b=23456789", "\ta=1 …")]
    [InlineData("\ta=\"x y\" b=23456", "\ta=\"x y\" …")]
    [InlineData("\ta=\"\\\" z\" b=2345", "\t…")]
    [InlineData("\ta=234567890123", "\t…")]
    public void Attributes_are_cut_between_two(string attributes, string expected)
    {
        var buffer = new Utf8Buffer();
        buffer.Write(Encoding.UTF8.GetBytes(attributes));
        CutText.CutAttributes(buffer, 0, expected.Contains('y', StringComparison.Ordinal) ? 12 : 9);
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void Whatever_is_cut_is_well_formed()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Piece(random)));
            var buffer = new Utf8Buffer();
            TextEscaping.WriteToken(buffer, text);
            var whole = buffer.Length;
            CutText.Cut(buffer, 0, random.Next(1, 60), isToken: true);
            var cut = Encoding.UTF8.GetString(buffer.Written);
            Assert.DoesNotContain('\ufffd', cut);
            Assert.InRange(buffer.Length, 0, whole + 20);
            if (cut[0] == '"') Assert.Matches("""^"(?:[^"\\]|\\u[0-9a-f]{4}|\\[nrt"\\])*"$""", cut);
        }
    }

    private static string Piece(Random random) => random.Next(8) switch
    {
        0 => "\"",
        1 => "\\",
        2 => "\n",
        3 => "\u202e",
        4 => "😀",
        5 => "ü",
        _ => ((char)random.Next('!', '~')).ToString(),
    };
}
