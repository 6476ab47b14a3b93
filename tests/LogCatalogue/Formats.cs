using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Formats
{
    private static readonly DateTime Moment = new(2026, 11, 20, 22, 41, 7, 123, DateTimeKind.Utc);

    [LogMethod(1, LogLevel.Information, "{price:N2} of {total:F1}")]
    static partial void Numbers(ILogger logger, decimal price, double total);

    [LogMethod(2, LogLevel.Information, "0x{code:X4} {count:D6}")]
    static partial void Integers(ILogger logger, int code, long count);

    [LogMethod(3, LogLevel.Information, "{at:yyyy-MM-dd HH:mm:ss} {at:O}")]
    static partial void Dates(ILogger logger, DateTime at);

    [LogMethod(4, LogLevel.Information, "[{left,8}] [{right,-8}] [{n,6}]")]
    static partial void Aligned(ILogger logger, string left, string right, int n);

    [LogMethod(5, LogLevel.Information, "[{price,12:N2}] [{price,-12:C}]")]
    static partial void AlignedAndFormatted(ILogger logger, decimal price);

    [LogMethod(6, LogLevel.Information, "[{text,3}] [{nothing,10}]")]
    static partial void TooNarrow(ILogger logger, string text, string? nothing);

    [LogMethod(7, LogLevel.Information, "{took:c} {took:g}")]
    static partial void Durations(ILogger logger, TimeSpan took);

    [LogMethod(8, LogLevel.Information, "{id:N} {id:B}")]
    static partial void Ids(ILogger logger, Guid id);

    [LogMethod(9, LogLevel.Information, "{text:ignored}")]
    static partial void FormatOfText(ILogger logger, string text);

    [LogMethod(10, LogLevel.Information, "{day:D} {day:x}")]
    static partial void Enums(ILogger logger, DayOfWeek day);

    [LogMethod(11, LogLevel.Information, "{n:P0} {maybe:0.00}")]
    static partial void Nullables(ILogger logger, double? n, decimal? maybe);

    [LogMethod(12, LogLevel.Information, "{a:N1} {b,5} {c:X} {d,-4} {e:O} {f:F3} {g:N2}")]
    static partial void Seven(ILogger logger, double a, string b, int c, string d, DateTime e, decimal f, float g);

    [LogMethod(13, LogLevel.Information, "{value:N2} {value,9}")]
    static partial void OfObjects(ILogger logger, object value);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Formats.Numbers", static logger => Numbers(logger, 1234.5m, 9876.54321)),
        new("Formats.Integers", static logger => Integers(logger, 48879, 42)),
        new("Formats.Dates", static logger => Dates(logger, Moment)),
        new("Formats.Aligned", static logger => Aligned(logger, "left", "right", -42)),
        new("Formats.AlignedAndFormatted", static logger => AlignedAndFormatted(logger, 1234.5m)),
        new("Formats.TooNarrow", static logger => TooNarrow(logger, "longer than that", null)),
        new("Formats.Durations", static logger => Durations(logger, TimeSpan.FromMinutes(83))),
        new("Formats.Ids", static logger => Ids(logger, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))),
        new("Formats.FormatOfText", static logger => FormatOfText(logger, "text")),
        new("Formats.Enums", static logger => Enums(logger, DayOfWeek.Friday)),
        new("Formats.Nullables: values", static logger => Nullables(logger, 0.25, 1.5m)),
        new("Formats.Nullables: nulls", static logger => Nullables(logger, null, null)),
        new("Formats.Seven", static logger => Seven(logger, 1.25, "b", 255, "d", Moment, 3.14159m, 2.5f)),
        new("Formats.OfObjects: a number", static logger => OfObjects(logger, 1234.5m)),
        new("Formats.OfObjects: a text", static logger => OfObjects(logger, "text")),
    ];
}
