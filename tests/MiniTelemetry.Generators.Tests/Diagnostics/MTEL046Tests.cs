using System.Globalization;
using System.Numerics;
using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL046: UnusableFormat.</summary>
public sealed class MTEL046Tests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>A value of each type whose formats are known.</summary>
    private static readonly object[] Values =
    [
        (sbyte)1, (byte)1, (short)1, (ushort)1, 1, 1u, 1L, 1UL, (nint)1, (nuint)1, new BigInteger(1), (Int128)1, (UInt128)1, 1f, 1d, (Half)1,
        1m, DayOfWeek.Friday, Guid.Empty, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, DateOnly.FromDateTime(DateTime.UnixEpoch),
        TimeOnly.FromTimeSpan(TimeSpan.FromHours(1)), TimeSpan.FromHours(1.5),
    ];

    private static readonly string[] Formats =
    [
        .. Letters.Select(static letter => $"{letter}"), .. Letters.Select(static letter => $"{letter}3"), "C99", "N9999999999", "X00000000000002",
        "0.00", "#,##0", "GG", "5", "N-1", "yyyy-MM-dd", "HH:mm", "yyyy-MM-dd HH:mm:ss.fffffffK", "hh:mm", @"hh\:mm", @"d\.hh\:mm\:ss", "hh':'mm", "%h",
        "%d", "%%h", "hh%m", "%", " h", "'at' HH", "'at", "\"at\" yyyy", @"yyyy\", "ffffffff", "FFFFFFFF", "fffffff", "dddddddd", "ddddddddd", "hhh", "mmm", "sss",
        "MMM", "dddd", "zzz", "tt", "gg", "yyyy/MM", "K K", "at", "é", "{", "(h)",
    ];

    public static TheoryData<string> Types() => [.. Values.Select(static value => value.GetType().Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_verdict_is_that_of_NET(string name)
    {
        var value = Values.Single(value => value.GetType().Name == name);
        var type = new TestOptions().Compile("").GetTypeByMetadataName(value.GetType().FullName!)!;
        Assert.All(Formats, format => Assert.True(
            Throws(value, format) == (ValueFormats.ReasonAgainst(type, format) is not null), $"{name} in the format '{format}'"));
    }

    [Theory]
    [InlineData("int", "id:Z", "The format 'Z' of 'id' is none of 'int', so that the value cannot be shown; use one of its own, such as N0 or 0.00")]
    [InlineData("double", "id:X2", "The format 'X2' of 'id' is none of 'double', so that the value cannot be shown; use one of its own, such as N0 or 0.00")]
    [InlineData("System.DayOfWeek?", "id:N", "The format 'N' of 'id' is none of 'DayOfWeek', so that the value cannot be shown; use G, D, X or none")]
    [InlineData("System.TimeSpan", "id:hh:mm", "The format 'hh:mm' of 'id' is none of 'TimeSpan', so that the value cannot be shown; use c, or a pattern "
        + "whose separators are escaped, such as hh\\:mm")]
    [InlineData("string", "id:U", "The format 'U' of 'id' has no effect, since 'string' has no formats; remove it")]
    [InlineData("bool", "id:yes", "The format 'yes' of 'id' has no effect, since 'bool' has no formats; remove it")]
    [InlineData("char", "id:X", "The format 'X' of 'id' has no effect, since 'char' has no formats; remove it")]
    [InlineData("int[]", "id:N0", "The format 'N0' of 'id' has no effect, since 'int[]' has no formats; remove it")]
    [InlineData("List<int>", "id:N0", "The format 'N0' of 'id' has no effect, since 'List<int>' has no formats; remove it")]
    [InlineData("System.Uri", "id:X", "The format 'X' of 'id' has no effect, since 'Uri' has no formats; remove it")]
    [InlineData("Point", "id:X", "The format 'X' of 'id' has no effect, since 'Point' has no formats; remove it")]
    public void The_message_says_what_to_do(string type, string hole, string message) => Assert.Equal(
        message,
        LogRule.Reports("MTEL046", $$"""
            public readonly record struct Point(int X);
            [LogEvent(LogLevel.Information, "Placed {[|{{hole.Split(':')[0]}}|]{{hole[2..]}}}")] public partial void Placed({{type}} id);
            """));

    [Theory]
    [InlineData("object")]
    [InlineData("System.IFormattable")]
    [InlineData("dynamic")]
    [InlineData("Cart")]
    [InlineData("Money")]
    [InlineData("T")]
    public void Whose_formats_nobody_knows(string type) => LogRule.ReportsNothing($$"""
        public class Cart { }
        public readonly struct Money : System.IFormattable { public string ToString(string? format, System.IFormatProvider? provider) => ""; }
        [LogEvent(LogLevel.Information, "Placed {id:whatever}")] public partial void Placed<T>({{type}} id, [Tag] T? other);
        """);

    [Fact]
    public void A_value_that_is_redacted_has_none() => LogRule.ReportsNothing("""
        [LogEvent(LogLevel.Information, "Placed {id:hh:mm}")] public partial void Placed([Redacted] System.TimeSpan id);
        """);

    [Fact]
    public void The_value_at_the_end_of_a_path() => LogRule.Reports("MTEL046", """
        [LogEvent(LogLevel.Information, "Placed {[|text.length|]:hh}")] public partial void Placed([Tag("text.length", "Length")] System.TimeSpan[] text);
        """.Replace(":hh", ":Z", StringComparison.Ordinal));

    private static bool Throws(object value, string format)
    {
        try
        {
            _ = ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
