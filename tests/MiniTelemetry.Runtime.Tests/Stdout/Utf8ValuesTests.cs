using System.Globalization;
using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>Numbers and moments are written as .NET itself writes them in the invariant culture.</summary>
public sealed class Utf8ValuesTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(-99.9)]
    [InlineData(0.0001)]
    [InlineData(0.00005)]
    [InlineData(123456789012.3456)]
    [InlineData(99999999999.9999)]
    [InlineData(100000000000.0)]
    [InlineData(1e14)]
    [InlineData(999999999999999.0)]
    [InlineData(1e15)]
    [InlineData(1e16)]
    [InlineData(0.30000000000000004)]
    [InlineData(1.7976931348623157E+308)]
    [InlineData(double.Epsilon)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_double(double value) => Assert.Equal(Expected(value), Double(value));

    [Fact]
    public void Any_double()
    {
        var random = new Random(20261126);
        for (var i = 0; i < 200_000; i++)
        {
            var value = (i % 4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
                1 => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(0, 16)), random.Next(0, 6)),
                2 => random.NextInt64(-1_000_000_000, 1_000_000_000) / 10_000.0,
                _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(random.Next() / 1000.0) + random.Next(-2, 3)),
            };
            Assert.Equal(Expected(value), Double(value));
        }
    }

    [Fact]
    public void Any_integer()
    {
        var random = new Random(20261126);
        for (var bits = 0; bits < 64; bits++)
        {
            for (var i = 0; i < 500; i++)
            {
                var value = random.NextInt64() & (long)(ulong.MaxValue >> (63 - bits));
                AssertWritten(value);
                AssertWritten(-value);
                AssertWritten((ulong)value << 1);
            }
        }
    }

    [Fact]
    public void An_integer_at_an_edge()
    {
        var power = 1UL;
        for (var digits = 1; digits <= 20; digits++, power *= 10)
        {
            AssertWritten(power - 1);
            AssertWritten(power);
            AssertWritten(power + 1);
            AssertWritten(-(long)power);
        }

        AssertWritten(ulong.MaxValue);
        AssertWritten(long.MinValue);
        AssertWritten(long.MaxValue);
        AssertWritten(int.MinValue);
        AssertWritten(uint.MaxValue);
        AssertWritten((ulong)uint.MaxValue + 1);
    }

    [Fact]
    public void Nanoseconds_of_any_ticks()
    {
        var random = new Random(20261126);
        const long second = TimeSpan.TicksPerSecond;
        foreach (var ticks in (long[])[0, 1, second, 999_999_999 * second, 1_000_000_000 * second - 1, 1_000_000_000 * second,
            9_999_999_999 * second + second - 1, 10_000_000_000 * second, long.MaxValue / 100,
            .. Enumerable.Range(0, 10_000).Select(_ => random.NextInt64(0, 4_000_000_000 * second))])
        {
            var buffer = new Utf8Buffer();
            Utf8Values.WriteNanoseconds(buffer, (ulong)ticks);
            Assert.Equal((ticks * 100m).ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(buffer.Written));
        }
    }

    [Fact]
    public void A_moment()
    {
        var random = new Random(20261126);
        foreach (var ticks in (long[])[0, DateTime.MaxValue.Ticks, .. Enumerable.Range(0, 10_000).Select(_ => random.NextInt64(0, DateTime.MaxValue.Ticks))])
        {
            var utc = new DateTime(ticks, DateTimeKind.Utc);
            foreach (var moment in (DateTime[])[utc, utc, utc.AddTicks(utc.Ticks < 1 ? 0 : -1)])
            {
                var buffer = new Utf8Buffer();
                Utf8Values.WriteTimestamp(buffer, moment);
                Assert.Equal(moment.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), Encoding.UTF8.GetString(buffer.Written));
            }
        }
    }

    private static string Double(double value)
    {
        var buffer = new Utf8Buffer();
        Utf8Values.WriteDouble(buffer, value);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    // .NET writes numbers of 16 digits and more with an exponent; so do we.
    private static string Expected(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static void AssertWritten(long value)
    {
        var buffer = new Utf8Buffer();
        Utf8Values.Write(buffer, value);
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(buffer.Written));
    }

    private static void AssertWritten(ulong value)
    {
        var buffer = new Utf8Buffer();
        Utf8Values.Write(buffer, value);
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(buffer.Written));
    }
}
