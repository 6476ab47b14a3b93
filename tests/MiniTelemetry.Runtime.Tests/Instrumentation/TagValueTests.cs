using System.Globalization;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What becomes of a value: string, bool, long, double, or an array of these.</summary>
public sealed class TagValueTests
{
    private static readonly CultureInfo Foreign = CultureInfo.GetCultureInfo("de-DE");

    public enum Tier
    {
        Silver,
        Gold,
    }

    public enum Small : byte
    {
        One = 1,
    }

    [Flags]
    public enum Rights
    {
        Read = 1,
        Write = 2,
    }

    public static TheoryData<string, object?, object?> Values() => new()
    {
        { "null", null, null },
        { "string", "text", "text" },
        { "empty string", "", "" },
        { "bool", true, true },
        { "char", 'x', "x" },
        { "byte", byte.MaxValue, 255L },
        { "sbyte", sbyte.MinValue, -128L },
        { "short", short.MinValue, -32768L },
        { "ushort", ushort.MaxValue, 65535L },
        { "int", int.MinValue, (long)int.MinValue },
        { "uint", uint.MaxValue, 4294967295L },
        { "long", long.MinValue, long.MinValue },
        { "ulong", 7UL, 7L },
        { "ulong that fits no long", ulong.MaxValue, "18446744073709551615" },
        { "nint", (nint)5, "5" },
        { "float", 0.1f, 0.1 },
        { "float NaN", float.NaN, double.NaN },
        { "double", 0.1, 0.1 },
        { "double NaN", double.NaN, double.NaN },
        { "double infinity", double.NegativeInfinity, double.NegativeInfinity },
        { "Half", (Half)0.5, "0.5" },
        { "decimal", 12.50m, "12.50" },
        { "enum", Tier.Gold, "Gold" },
        { "enum of byte", Small.One, "One" },
        { "enum of flags", Rights.Read | Rights.Write, "Read, Write" },
        { "enum without a name", (Tier)42, "42" },
        { "Guid", Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { "DateTime", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "2026-01-02T03:04:05.0000000Z" },
        { "DateTimeOffset", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), "2026-01-02T03:04:05.0000000+01:00" },
        { "DateOnly", new DateOnly(2026, 1, 2), "2026-01-02" },
        { "TimeOnly", new TimeOnly(3, 4, 5), "03:04:05.0000000" },
        { "TimeSpan", TimeSpan.FromMilliseconds(1500), "00:00:01.5000000" },
        { "Uri", new Uri("https://shop.example/a b"), "https://shop.example/a b" },
        { "Version", new Version(1, 2, 3), "1.2.3" },
        { "tuple", (1, "a"), "(1, a)" },
        { "lone surrogate", "\ud800", "\ud800" },
        { "string[]", new[] { "a", "b" }, new[] { "a", "b" } },
        { "string[] with null", new[] { "a", null }, new[] { "a", null } },
        { "object[]", new object?[] { 1, "a", null }, new[] { "1", "a", "" } },
        { "object[] of numbers", new object?[] { 0.5, 0.5f, 0.5m }, new[] { "0.5", "0.5", "0.5" } },
        { "array of arrays", new[] { new[] { 1 } }, new[] { "System.Int32[]" } },
        { "bool[]", new[] { true, false }, new[] { true, false } },
        { "byte[]", new byte[] { 1, 255 }, new[] { 1L, 255L } },
        { "sbyte[]", new sbyte[] { -1 }, new[] { -1L } },
        { "short[]", new short[] { -1 }, new[] { -1L } },
        { "ushort[]", new ushort[] { 65535 }, new[] { 65535L } },
        { "int[]", new[] { -1, 2 }, new[] { -1L, 2L } },
        { "uint[]", new[] { uint.MaxValue }, new[] { 4294967295L } },
        { "long[]", new[] { long.MaxValue }, new[] { long.MaxValue } },
        { "ulong[]", new[] { 1UL, ulong.MaxValue }, new[] { "1", "18446744073709551615" } },
        { "char[]", new[] { 'a', 'b' }, new[] { "a", "b" } },
        { "float[]", new[] { 0.1f }, new[] { 0.1 } },
        { "double[]", new[] { 0.1, double.NaN }, new[] { 0.1, double.NaN } },
        { "decimal[]", new[] { 1.5m }, new[] { "1.5" } },
        { "enum[]", new[] { Tier.Gold, Tier.Silver }, new[] { "Gold", "Silver" } },
        { "enum[] of byte", new[] { Small.One }, new[] { "One" } },
        { "Guid[]", new[] { Guid.Empty }, new[] { "00000000-0000-0000-0000-000000000000" } },
        { "int?[]", new int?[] { 1, null }, new[] { "1", "" } },
        { "empty int[]", Array.Empty<int>(), Array.Empty<long>() },
        { "int[,]", new int[1, 1], "System.Int32[,]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_kind_has_one_form(string kind, object? value, object? expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Foreign;
        try
        {
            var tag = TagValue.From(value);
            Assert.Equal(expected, tag);
            Assert.True(expected?.GetType() == tag?.GetType(), $"{kind} became {tag?.GetType()}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Value_types_come_out_as_they_do_boxed()
    {
        Assert.Equal(5L, TagValue.From(5));
        Assert.Equal(long.MaxValue, TagValue.From(long.MaxValue));
        Assert.Equal(true, TagValue.From(true));
        Assert.Equal(5L, TagValue.From((int?)5));
        Assert.Null(TagValue.From((int?)null));
        Assert.Equal("Gold", TagValue.From(Tier.Gold));
        Assert.Equal("Gold", TagValue.From((Tier?)Tier.Gold));
        Assert.Equal(0.1, TagValue.From(0.1f));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(int.MaxValue)]
    public void Small_numbers_share_a_box_and_all_are_right(int number) => Assert.Equal((long)number, TagValue.From(number));

    [Fact]
    public void Only_so_many_elements_are_kept()
    {
        Assert.Equal(1024, Assert.IsType<long[]>(TagValue.From(new int[100_000])).Length);
        Assert.Equal(1024, Assert.IsType<long[]>(TagValue.From(new byte[100_000])).Length);
        Assert.Equal(1024, Assert.IsType<string[]>(TagValue.From(new string[100_000])).Length);
        Assert.Equal(1024, Assert.IsType<string[]>(TagValue.From(new object[100_000])).Length);
    }

    [Fact]
    public void An_array_is_copied()
    {
        var text = new[] { "before" };
        var numbers = new[] { 1L };
        var (textTag, numbersTag) = (TagValue.From(text), TagValue.From(numbers));
        (text[0], numbers[0]) = ("after", 2);
        Assert.Equal(new[] { "before" }, textTag);
        Assert.Equal(new[] { 1L }, numbersTag);
    }

    [Fact]
    public void An_array_that_holds_itself_has_an_end()
    {
        var array = new object[2];
        (array[0], array[1]) = (array, 7);
        Assert.Equal(new[] { "System.Object[]", "7" }, TagValue.From(array));
    }

    [Fact]
    public void An_endless_sequence_is_not_walked() => Assert.Contains("Endless", (string)TagValue.From(Endless())!, StringComparison.Ordinal);

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }
}
