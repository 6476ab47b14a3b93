using System.Globalization;
using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Values
{
    [LogMethod(1, LogLevel.Information, "{a} {b} {c} {d}")]
    static partial void Small(ILogger logger, byte a, sbyte b, short c, ushort d);

    [LogMethod(2, LogLevel.Information, "{a} {b} {c} {d}")]
    static partial void Large(ILogger logger, uint a, long b, ulong c, Int128 d);

    [LogMethod(3, LogLevel.Information, "{a} {b} {c} {d}")]
    static partial void Fractions(ILogger logger, float a, double b, decimal c, Half d);

    [LogMethod(4, LogLevel.Information, "{yes} {letter} {text}")]
    static partial void Simple(ILogger logger, bool yes, char letter, string text);

    [LogMethod(5, LogLevel.Information, "{date} {time} {moment} {offset} {took}")]
    static partial void Times(ILogger logger, DateOnly date, TimeOnly time, DateTime moment, DateTimeOffset offset, TimeSpan took);

    [LogMethod(6, LogLevel.Information, "{text} {value} {order} {uri}")]
    static partial void References(ILogger logger, string? text, object? value, Order? order, Uri? uri);

    [LogMethod(7, LogLevel.Information, "{n} {flag} {id}")]
    static partial void MaybeValues(ILogger logger, int? n, bool? flag, Guid? id);

    [LogMethod(8, LogLevel.Information, "{day} {days}")]
    static partial void Enums(ILogger logger, DayOfWeek day, Access days);

    [LogMethod(9, LogLevel.Information, "{pair} {named}")]
    static partial void Tuples(ILogger logger, (int, string) pair, (int Id, string Name) named);

    [LogMethod(10, LogLevel.Information, "{own} {custom}")]
    static partial void OwnTypes(ILogger logger, Money own, Temperature custom);

    [LogMethod(11, LogLevel.Information, "{thing}")]
    static partial void Dynamic(ILogger logger, dynamic thing);

    [LogMethod(12, LogLevel.Information, "{a} {b} {c}")]
    static partial void ByReference(ILogger logger, in int a, ref string b, in long c);

    [LogMethod(13, LogLevel.Information, "{a} {b}")]
    static partial void WithDefaults(ILogger logger, int a = 5, string b = "five");

    [LogMethod(14, LogLevel.Information, "{type} {version} {culture}")]
    static partial void Others(ILogger logger, Type type, Version version, CultureInfo culture);

    [Flags]
    internal enum Access
    {
        None = 0,
        Read = 1,
        Write = 2,
    }

    internal sealed record Money(decimal Amount, string Currency);

    /// <summary>Text that depends on the culture it is asked for in.</summary>
    internal readonly struct Temperature(double degrees) : IFormattable
    {
        public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

        public string ToString(string? format, IFormatProvider? formatProvider) => degrees.ToString(format ?? "F1", formatProvider) + " °C";
    }

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Values.Small", static logger => Small(logger, 255, -128, short.MinValue, ushort.MaxValue)),
        new("Values.Large", static logger => Large(logger, uint.MaxValue, long.MinValue, ulong.MaxValue, Int128.MaxValue)),
        new("Values.Fractions", static logger => Fractions(logger, 0.1f, 1e300, 1.10m, (Half)1.5)),
        new("Values.Fractions: odd ones", static logger => Fractions(logger, float.NaN, double.NegativeInfinity, -0.0m, Half.PositiveInfinity)),
        new("Values.Simple", static logger => Simple(logger, true, 'x', "text")),
        new("Values.Simple: odd ones", static logger => Simple(logger, false, '\0', "\ud800 lone")),
        new("Values.Times", static logger => Times(
            logger,
            new DateOnly(2026, 11, 20),
            new TimeOnly(22, 41),
            new DateTime(2026, 11, 20, 22, 41, 7, DateTimeKind.Utc),
            new DateTimeOffset(2026, 11, 20, 22, 41, 7, TimeSpan.FromHours(1)),
            TimeSpan.FromMilliseconds(1500))),
        new("Values.References", static logger => References(logger, "text", 42, new Order(7, "open"), new Uri("https://example.org/?q=1"))),
        new("Values.References: nulls", static logger => References(logger, null, null, null, null)),
        new("Values.MaybeValues", static logger => MaybeValues(logger, 1, true, Guid.Empty)),
        new("Values.MaybeValues: nulls", static logger => MaybeValues(logger, null, null, null)),
        new("Values.Enums", static logger => Enums(logger, DayOfWeek.Monday, Access.Read | Access.Write)),
        new("Values.Enums: no member", static logger => Enums(logger, (DayOfWeek)77, (Access)64)),
        new("Values.Tuples", static logger => Tuples(logger, (1, "one"), (2, "two"))),
        new("Values.OwnTypes", static logger => OwnTypes(logger, new Money(9.90m, "EUR"), new Temperature(21.5))),
        new("Values.Dynamic", static logger => Dynamic(logger, 1.5)),
        new("Values.Dynamic: null", static logger => Dynamic(logger, null!)),
        new("Values.ByReference", static logger =>
        {
            var (a, b, c) = (1, "two", 3L);
            ByReference(logger, in a, ref b, in c);
        }),
        new("Values.WithDefaults", static logger => WithDefaults(logger)),
        new("Values.Others", static logger => Others(logger, typeof(Dictionary<string, int>), new Version(1, 2, 3), CultureInfo.InvariantCulture)),
    ];
}
