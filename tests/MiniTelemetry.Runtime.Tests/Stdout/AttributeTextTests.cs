using System.Globalization;
using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

#pragma warning disable CA1861 // Arrays are values under test.

public sealed class AttributeTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { "plain", "plain" },
        { "", "\"\"" },
        { "two words", "\"two words\"" },
        { "a=b", "\"a=b\"" },
        { "say \"hi\"", """
                        "say \"hi\""
                        """ },
        { @"C:\temp", """
                      "C:\\temp"
                      """ },
        { "line\nline", """
                        "line\nline"
                        """ },
        { "grün", "grün" },
        { "no\u00A0break", "\"no\u00A0break\"" },
        { "\u202Eevil", """
                        "\u202eevil"
                        """ },
        { null, "null" },
        { true, "true" },
        { -42, "-42" },
        { long.MaxValue, "9223372036854775807" },
        { (byte)7, "7" },
        { ulong.MaxValue, "18446744073709551615" },
        { 0.1, "0.1" },
        { 1234567.5f, "1234567.5" },
        { 1e300, "1E+300" },
        { double.NaN, "NaN" },
        { double.PositiveInfinity, "Infinity" },
        { double.NegativeInfinity, "-Infinity" },
        { 99.90m, "99.90" },
        { 'x', "x" },
        { DayOfWeek.Friday, "Friday" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { new DateTime(2026, 11, 20, 22, 41, 7, DateTimeKind.Utc), "2026-11-20T22:41:07.0000000Z" },
        { new DateTimeOffset(2026, 11, 20, 22, 41, 7, TimeSpan.FromHours(2)), "2026-11-20T22:41:07.0000000+02:00" },
        { TimeSpan.FromSeconds(90), "00:01:30" },
        { new DateOnly(2026, 11, 20), "2026-11-20" },
        { new Uri("https://example.org/a?b=c"), "\"https://example.org/a?b=c\"" },
        { new byte[] { 0, 1, 2, 3 }, "\"AAECAw==\"" },
        { new[] { "a", "b c", "d,e", "[f]", null }, """
                                                    [a,"b c","d,e","[f]",null]
                                                    """ },
        { new[] { 1.5, 2 }, "[1.5,2]" },
        { new Dictionary<string, object?> { ["a"] = 1, ["b c"] = new[] { true } }, "{a=1,\"b c\"=[true]}" },
        { Array.Empty<int>(), "[]" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Each_type_has_one_form_whatever_the_culture(object? value, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "", "de-DE", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Write(value));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("a\ufffdb", Write("a\ud800b"));

    [Fact]
    public void A_timestamp_is_utc_milliseconds_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var buffer = new Utf8Buffer();
            Utf8Values.WriteTimestamp(buffer, new DateTime(2026, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc));
            Assert.Equal("2026-01-02 03:04:05.006Z", Encoding.UTF8.GetString(buffer.Written));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "0.000")]
    [InlineData(9, "0.000")]
    [InlineData(12_345, "1.234")]
    [InlineData(36_000_000_000, "3600000.000")]
    [InlineData(-5, "0.000")]
    public void A_duration_has_three_decimals(long ticks, string expected)
    {
        var buffer = new Utf8Buffer();
        Utf8Values.WriteMilliseconds(buffer, new TimeSpan(ticks));
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
    }

    private static string Write(object? value)
    {
        var buffer = new Utf8Buffer();
        AttributeText.WriteValue(buffer, value);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
