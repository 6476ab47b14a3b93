using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>
/// Text that needs nothing is copied whole; one character that does, wherever it stands in a text of whatever length, is noticed.
/// </summary>
public sealed class PlainAsciiTests
{
    private const int Lengths = 70;

    private static readonly char[] Units =
        [.. Enumerable.Range(0, 0x180).Select(static c => (char)c), '\u061C', '\u2028', '\u2066', '\u7F22', '\uD800', '\uDC22', '\uFF5C', '\uFFFF'];

    [Fact]
    public void Free_text() => AssertEachUnit(PlainAscii.TryWrite, static c => c is >= ' ' and <= '~');

    [Fact]
    public void Text_in_quotes() => AssertEachUnit(PlainAscii.TryWriteQuoted, static c => c is >= ' ' and <= '~' and not ('"' or '\\'));

    [Fact]
    public void A_word() =>
        AssertEachUnit(PlainAscii.TryWriteWord, static c => c is >= ' ' and <= '~' and not ('"' or '\\' or ' ' or '='));

    [Fact]
    public void Bytes_in_quotes()
    {
        for (var length = 0; length < Lengths; length++)
        {
            var text = Encoding.ASCII.GetBytes(Plain(length));
            Assert.Equal(text, Written(buffer => Assert.True(PlainAscii.TryWriteQuoted(buffer, text))));
            for (var at = 0; at < length; at++)
            {
                for (var unit = 0; unit < 256; unit++)
                {
                    var hostile = text.ToArray();
                    hostile[at] = (byte)unit;
                    var isPlain = unit is >= ' ' and <= '~' and not ('"' or '\\');
                    Assert.Equal(isPlain ? hostile : [], Written(buffer => Assert.Equal(isPlain, PlainAscii.TryWriteQuoted(buffer, hostile))));
                }
            }
        }
    }

    private static void AssertEachUnit(TryWrite tryWrite, Func<char, bool> isPlain)
    {
        for (var length = 0; length < Lengths; length++)
        {
            var text = Plain(length).ToCharArray();
            Assert.Equal(Encoding.ASCII.GetBytes(text), Written(buffer => Assert.True(tryWrite(buffer, text))));
            for (var at = 0; at < length; at++)
            {
                var (kept, index) = (text[at], at);
                foreach (var unit in Units)
                {
                    text[index] = unit;
                    var expected = isPlain(unit) ? Encoding.ASCII.GetBytes(text) : [];
                    Assert.Equal(expected, Written(buffer => Assert.Equal(isPlain(unit), tryWrite(buffer, text))));
                }

                text[at] = kept;
            }
        }
    }

    private static byte[] Written(Action<Utf8Buffer> write)
    {
        var buffer = new Utf8Buffer();
        write(buffer);
        return buffer.Written.ToArray();
    }

    private static string Plain(int length) => string.Concat(Enumerable.Range(0, length).Select(static i => (char)('0' + i % 10)));

    private delegate bool TryWrite(Utf8Buffer buffer, ReadOnlySpan<char> text);
}
