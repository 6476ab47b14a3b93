using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Exceptions
{
    [LogMethod(1, LogLevel.Error, "failed {n}")]
    static partial void Last(ILogger logger, int n, Exception exception);

    [LogMethod(2, LogLevel.Error, "failed first {n}")]
    static partial void First(ILogger logger, Exception? exception, int n);

    [LogMethod(3, LogLevel.Error, "failed with a kind {n}")]
    static partial void Derived(ILogger logger, InvalidOperationException exception, int n);

    [LogMethod(4, LogLevel.Error, "two: {second}")]
    static partial void Two(ILogger logger, Exception first, Exception second);

    [LogMethod(5, LogLevel.Error, "alone")]
    static partial void Alone(ILogger logger, Exception exception);

    [LogMethod(LogLevel.Error)]
    static partial void WithoutMessage(ILogger logger, Exception exception, int n);

    [LogMethod(7, LogLevel.Error, "{a} {b} {c} {d} {e} {f} {g}")]
    static partial void AmongSeven(ILogger logger, int a, int b, int c, Exception exception, int d, int e, int f, int g);

    [LogMethod(EventId = 8, Message = "dynamic {n}")]
    static partial void Dynamic(ILogger logger, LogLevel level, Exception exception, int n);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Exceptions.Last", static logger => Last(logger, 1, new FormatException("wrong"))),
        new("Exceptions.First", static logger => First(logger, new FormatException("wrong"), 1)),
        new("Exceptions.First: null", static logger => First(logger, null, 1)),
        new("Exceptions.Derived", static logger => Derived(logger, new InvalidOperationException("wrong"), 1)),
        new("Exceptions.Two", static logger => Two(logger, new FormatException("one"), new FormatException("two"))),
        new("Exceptions.Alone", static logger => Alone(logger, new FormatException("{n} {{"))),
        new("Exceptions.WithoutMessage", static logger => WithoutMessage(logger, new FormatException("wrong"), 1)),
        new("Exceptions.AmongSeven", static logger => AmongSeven(logger, 1, 2, 3, new FormatException("wrong"), 4, 5, 6, 7)),
        new("Exceptions.Dynamic", static logger => Dynamic(logger, LogLevel.Critical, new FormatException("wrong"), 1)),
    ];
}
